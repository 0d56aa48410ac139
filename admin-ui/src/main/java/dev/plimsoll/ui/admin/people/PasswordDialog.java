package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.people.Passwords;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;

/** Changes a person's password. */
class PasswordDialog extends FormDialog<PasswordDialog.Written> {
  private final People people;
  private final Person person;
  private final Actor actor;

  /** The input, without a text form, so that it never reaches a log. */
  public record Written(String password) {
    @Override
    public String toString() {
      return "Written";
    }
  }

  PasswordDialog(People people, Person person, Actor actor) {
    super(Written.class, text("people.password.title", person.name()), text("people.password.set"));
    this.people = people;
    this.person = person;
    this.actor = actor;
    ask(
        Fields.newPassword("people.password"),
        "password",
        given -> Passwords.checkNew(given, person.user()));
  }

  @Override
  protected void submit(Written filled) {
    people.setPassword(person.user(), filled.password(), actor);
    close();
    Notification.show(text("people.password.done", person.name()));
  }
}
