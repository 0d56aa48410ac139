package dev.plimsoll.ui.admin.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.InvalidPerson;
import dev.plimsoll.access.People;
import dev.plimsoll.access.Person;
import dev.plimsoll.access.PersonDeclaration;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a person or changes what is known of one. */
class PersonDialog extends Dialog {
  private final TextField user = new TextField("User name");
  private final TextField name = new TextField("Name");
  private final TextField email = new TextField("E-mail");
  private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Roles");
  private final PasswordField password = new PasswordField("Password");
  private final Div problem = new Div();

  /**
   * @param before the person to change; null for a new one
   */
  PersonDialog(People people, @Nullable Person before, Actor actor, Runnable saved) {
    super(before == null ? "Add a person" : "Change " + before.name());
    setWidth("min(460px, 94vw)");
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(PersonDialog::told);
    password.setHelperText("Empty: they sign in by a link that you make for them");
    password.getElement().setAttribute("autocomplete", "new-password");
    user.setHelperText("Such as their e-mail address, in lower case; it cannot be changed later");
    for (var field : new TextField[] {user, name, email}) {
      field.setWidthFull();
    }
    password.setWidthFull();
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    if (before == null) {
      roles.setValue(Set.of(Role.USER));
    } else {
      fill(before);
    }
    var form = new Div(user, name, email, roles, password, problem);
    form.addClassName("stack");
    add(form);
    var save = new Button("Save", _ -> save(people, before, actor, saved));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private void fill(Person before) {
    user.setValue(before.user().value());
    user.setReadOnly(true);
    user.setHelperText(null);
    name.setValue(before.name());
    email.setValue(before.email() == null ? "" : before.email());
    roles.setValue(before.roles());
    password.setVisible(false);
  }

  private void save(People people, @Nullable Person before, Actor actor, Runnable saved) {
    try {
      var person = typed();
      if (before == null && people.named(person.user()).isPresent()) {
        problem.setText("User name '" + person.user() + "' is taken.");
        return;
      }
      var secret = password.isEmpty() ? null : password.getValue();
      people.declare(new PersonDeclaration(person, secret), actor);
      close();
      saved.run();
    } catch (InvalidPerson | IllegalArgumentException e) {
      problem.setText(e.getMessage());
    }
  }

  private Person typed() {
    var address = email.getValue().strip();
    return new Person(
        new UserId(user.getValue().strip()),
        name.getValue().strip(),
        address.isEmpty() ? null : address,
        roles.getValue());
  }

  private static String told(Role role) {
    return PeopleView.word(role)
        + switch (role) {
          case USER -> ": uses the features that are on for everyone";
          case STAFF -> ": has features before others do";
          case REVIEWER -> ": rates conversations";
          case ADMIN -> ": runs Plimsoll";
        };
  }
}
