package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.people.InvalidPerson;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.signin.SignIn;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.access.totp.ResetOfOwnFactor;
import dev.plimsoll.access.totp.SecondFactors;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.DataGrid;
import dev.plimsoll.ui.parts.SecretDialog;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All people who may sign in, with actions for each. */
class PeopleTable extends Div {
  private final People people;
  private final SignIn signIn;
  private final Tenants tenants;
  private final SecondFactors factors;
  private final Actor actor;
  private final Runnable changed;
  private transient Set<UserId> hasFactor = Set.of();
  private final DataGrid<Person> grid = new DataGrid<>("");

  /**
   * @param changed is told that people may have been added or removed
   */
  PeopleTable(
      People people,
      SignIn signIn,
      SecondFactors factors,
      Tenants tenants,
      Actor actor,
      Runnable changed) {
    this.people = people;
    this.signIn = signIn;
    this.factors = factors;
    this.tenants = tenants;
    this.actor = actor;
    this.changed = changed;
    addClassNames("card", "stack");
    var add = button(text("people.add"), VaadinIcon.PLUS, () -> edit(null), ButtonVariant.PRIMARY);
    grid.fillPart(text("people.who"), 2, this::who)
        .fillPart(text("people.roles"), 2, person -> PeopleView.chips(person.roles()))
        .fill(text("people.email"), 1, Person::email)
        .actions(this::menu)
        .setAllRowsVisible(true);
    add(heading(text("people.heading"), add), grid);
    refresh();
  }

  private Div who(Person person) {
    var who =
        new Div(
            new Span(person.name()),
            span("quiet small block", person.user().value()),
            PeopleView.tenant(person.tenant()));
    if (hasFactor.contains(person.user())) {
      who.add(Chip.plain(text("people.factor")));
    }
    return who;
  }

  private RowMenu menu(Person person) {
    var menu =
        new RowMenu(person.name())
            .with(text("action.change"), () -> edit(person))
            .with(
                text("people.menu.password"),
                () -> new PasswordDialog(people, person, actor).open())
            .with(text("people.menu.link"), () -> link(person))
            .with(text("people.menu.sessions"), () -> endSessions(person));
    if (hasFactor.contains(person.user())) {
      menu.with(text("people.menu.factor"), () -> resetFactor(person));
    }
    return menu.with(text("action.remove"), () -> remove(person));
  }

  private void edit(@Nullable Person person) {
    new PersonDialog(people, person, tenants.all(), actor, this::update).open();
  }

  private void link(Person person) {
    new SecretDialog(
            text("people.link.title", person.name()),
            text("people.link.what"),
            signIn.issueLink(person.user(), actor).path())
        .withAddress()
        .open();
  }

  private void endSessions(Person person) {
    new ReasonDialog("people.sessions", person.name())
        .dangerous()
        .ask(reason -> {
          people.endSessions(person.user(), actor, reason);
          Notification.show(text("people.sessions.done", person.name()));
        });
  }

  private void resetFactor(Person person) {
    new ReasonDialog("people.factor", person.name())
        .dangerous()
        .ask(reason -> {
          try {
            factors.reset(person.user(), actor, reason);
            refresh();
            Notification.show(text("people.factor.done", person.name()));
          } catch (ResetOfOwnFactor _) {
            Notification.show(text("people.factor.own"));
          }
        });
  }

  private void remove(Person person) {
    new ReasonDialog("people.remove", person.name())
        .dangerous()
        .ask(reason -> {
          try {
            people.remove(person.user(), actor, reason);
            update();
          } catch (InvalidPerson _) {
            Notification.show(text("people.remove.own"));
          }
        });
  }

  private void update() {
    refresh();
    changed.run();
  }

  private void refresh() {
    hasFactor = factors.people();
    grid.setItems(people.all());
  }
}
