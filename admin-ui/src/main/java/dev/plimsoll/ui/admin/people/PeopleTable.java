package dev.plimsoll.ui.admin.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.InvalidPerson;
import dev.plimsoll.access.People;
import dev.plimsoll.access.Person;
import dev.plimsoll.access.SignIn;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.ReasonDialog;

/** Everybody who may sign in, and what can be done for them. */
class PeopleTable extends Div {
  private final transient People people;
  private final transient SignIn signIn;
  private final transient Actor actor;
  private final Grid<Person> grid = new Grid<>();

  PeopleTable(People people, SignIn signIn, Actor actor) {
    this.people = people;
    this.signIn = signIn;
    this.actor = actor;
    var add =
        new Button(
            "Add a person",
            VaadinIcon.PLUS.create(),
            _ -> new PersonDialog(people, null, actor, this::refresh).open());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    PeopleView.headed(this, "People", add);
    add(columns());
    refresh();
  }

  private Grid<Person> columns() {
    grid.addComponentColumn(PeopleTable::who).setHeader("Who").setFlexGrow(2);
    grid.addComponentColumn(person -> PeopleView.chips(person.roles()))
        .setHeader("Roles")
        .setFlexGrow(2);
    grid.addColumn(person -> person.email() == null ? "" : person.email())
        .setHeader("E-mail")
        .setFlexGrow(1);
    grid.addComponentColumn(this::menu).setWidth("76px").setFlexGrow(0);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
    return grid;
  }

  private static Div who(Person person) {
    var user = PeopleView.quiet(person.user().value());
    user.addClassName("block");
    return new Div(new Span(person.name()), user);
  }

  private MenuBar menu(Person person) {
    var bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
    MenuItem dots = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    dots.setAriaLabel("What to do with " + person.name());
    var menu = dots.getSubMenu();
    menu.addItem("Change…", _ -> new PersonDialog(people, person, actor, this::refresh).open());
    menu.addItem("Set a password…", _ -> new PasswordDialog(people, person, actor).open());
    menu.addItem("Make a sign-in link…", _ -> link(person));
    menu.addItem("Remove…", _ -> remove(person));
    return bar;
  }

  private void link(Person person) {
    var link = signIn.issueLink(person.user(), actor);
    new SecretDialog(
            "Sign-in link for " + person.name(),
            "It works once, within a day, in a browser on the machine that Plimsoll runs on. It is"
                + " shown this once.",
            link.path())
        .withAddress()
        .open();
  }

  private void remove(Person person) {
    new ReasonDialog(
            "Remove " + person.name() + "?",
            new Paragraph(
                "They cannot sign in any more, and open pages end with their next step. What they"
                    + " did stays on record."),
            "Remove",
            reason -> {
              try {
                people.remove(person.user(), actor, reason);
                refresh();
              } catch (InvalidPerson e) {
                Notification.show(e.getMessage());
              }
            })
        .dangerous()
        .open();
  }

  private void refresh() {
    grid.setItems(people.all());
  }
}
