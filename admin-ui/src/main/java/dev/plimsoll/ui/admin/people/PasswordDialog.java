package dev.plimsoll.ui.admin.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.plimsoll.access.InvalidPerson;
import dev.plimsoll.access.People;
import dev.plimsoll.access.Person;
import dev.plimsoll.ledger.Actor;

/** Gives a person another password. */
class PasswordDialog extends Dialog {
  PasswordDialog(People people, Person person, Actor actor) {
    super("Password of " + person.name());
    setWidth("min(420px, 94vw)");
    var password = new PasswordField("New password");
    password.setWidthFull();
    password.getElement().setAttribute("autocomplete", "new-password");
    add(password);
    var save =
        new Button(
            "Set",
            _ -> {
              try {
                people.setPassword(person.user(), password.getValue(), actor);
                close();
                Notification.show("The password of " + person.name() + " is set.");
              } catch (InvalidPerson e) {
                password.setErrorMessage(e.getMessage());
                password.setInvalid(true);
              }
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), save);
    addOpenedChangeListener(_ -> password.focus());
  }
}
