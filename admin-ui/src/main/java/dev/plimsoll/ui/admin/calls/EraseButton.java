package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.calls.PersonalData;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.ReasonDialog;

/** Deletes what a person said, on their request, once it is said what goes and what stays. */
class EraseButton extends Button {
  private final transient PersonalData data;
  private final transient UserId user;
  private final transient Actor admin;

  EraseButton(PersonalData data, UserId user, Actor admin) {
    super("Erase " + user + "…");
    this.data = data;
    this.user = user;
    this.admin = admin;
    addClickListener(_ -> ask());
  }

  private void ask() {
    var holdings = data.of(user);
    var what =
        new Paragraph(
            ("This deletes what %s said for good: the questions, answers and details of %,d calls,"
                    + " %,d conversations and %,d thumbs with their reasons. The figures of these"
                    + " calls stay, without a name. The ledger keeps that you did this.")
                .formatted(user, holdings.calls(), holdings.conversations(), holdings.feedback()));
    new ReasonDialog("Erase " + user, what, "Erase", this::erase).dangerous().open();
  }

  private void erase(String reason) {
    var erased = data.erase(user, reason, admin);
    Notification.show("The texts of %,d calls are gone.".formatted(erased.calls()));
    UI.getCurrent().navigate("admin/calls");
  }
}
