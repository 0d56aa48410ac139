package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.people.InvalidPerson;
import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonDeclaration;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds or changes a person. */
class PersonDialog extends FormDialog<PersonDialog.Written> {
  private static final UserId SOMEBODY = new UserId("somebody");
  private static final Set<Role> USER = Set.of(Role.USER);

  private final People people;
  private final @Nullable Person before;
  private final Actor actor;
  private final Runnable saved;
  private final TextField user;
  private final PasswordField password;
  private final Select<Tenant> tenant;
  private final CheckboxGroup<Role> roles = Fields.checkboxes("people.form.roles", List.<Role>of());

  /**
   * A person as entered.
   *
   * @param password empty if they sign in by a link
   */
  public record Written(
      UserId user,
      String name,
      @Nullable String email,
      Tenant tenant,
      Set<Role> roles,
      String password) {
    Person person() {
      return new Person(user, name, email, roles, tenant.id());
    }
  }

  /**
   * Begins with a person.
   *
   * @param before the person to change; null for a new one
   * @param tenants to which a new one can belong
   */
  PersonDialog(
      People people, @Nullable Person before, List<Tenant> tenants, Actor actor, Runnable saved) {
    super(
        Written.class,
        before == null ? text("people.form.add") : text("people.form.change", before.name()),
        text("action.save"));
    this.people = people;
    this.before = before;
    this.actor = actor;
    this.saved = saved;
    user =
        ask(
            Fields.line("people.form.user"),
            "user",
            given -> new Person(new UserId(given), "name", null, USER).user(),
            UserId::value);
    ask(Fields.line("people.form.name"), "name", given -> new Person(SOMEBODY, given, null, USER));
    askIfAny(
        Fields.line("people.form.email"),
        "email",
        given -> Objects.requireNonNull(new Person(SOMEBODY, "name", given, USER).email()),
        given -> given);
    tenant =
        ask(
            Choices.tenant(
                "people.form.tenant",
                tenants,
                chosen -> Choices.offer(roles, Choices.roles(chosen))),
            "tenant");
    ask(roles, "roles", given -> new Person(SOMEBODY, "name", null, given, tenant.getValue().id()));
    roles.setItemLabelGenerator(role -> text("people.role", text(role), text(role, "explained")));
    password = ask(Fields.newPassword("people.form.password"), "password");
    password.setVisible(before == null);
    fill(
        before == null
            ? new Written(SOMEBODY, "", null, tenants.getFirst(), USER, "")
            : new Written(
                before.user(),
                before.name(),
                before.email(),
                Choices.with(before.tenant(), tenants),
                before.roles(),
                ""));
    user.setReadOnly(before != null);
    tenant.setReadOnly(before != null);
    if (before == null) {
      leaveEmpty(user);
    } else {
      user.setHelperText(null);
    }
  }

  @Override
  protected void submit(Written filled) {
    if (before == null && people.named(filled.user()).isPresent()) {
      refuse(user, text("people.form.user.taken", filled.user()));
      return;
    }
    var person = filled.person();
    var given = filled.password().isEmpty() ? null : filled.password();
    if (given != null && !isGood(given, filled.user())) {
      refuse(password, text("people.form.password.invalid"));
      return;
    }
    try {
      people.declare(new PersonDeclaration(person, given), actor);
      close();
      saved.run();
    } catch (InvalidPerson _) {
      if (before == null) {
        refuse(user, text("people.form.user.taken", filled.user()));
      } else {
        refuse(roles, text("people.form.roles.own"));
      }
    }
  }

  private static boolean isGood(String password, UserId user) {
    try {
      Passwords.checkNew(password, user);
      return true;
    } catch (InvalidPerson _) {
      return false;
    }
  }
}
