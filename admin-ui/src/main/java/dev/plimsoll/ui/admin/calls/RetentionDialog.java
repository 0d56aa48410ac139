package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.retention.CallRetention;
import dev.plimsoll.calls.retention.Retention;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;

/** How long calls are kept, with the reason. */
class RetentionDialog extends FormDialog<Retention> {
  private final CallRetention retention;
  private final Caller admin;

  RetentionDialog(CallRetention retention, Caller admin) {
    super(Retention.class, text("calls.retention.title"), text("action.save"));
    this.retention = retention;
    this.admin = admin;
    show(new Paragraph(text("calls.retention.what")));
    var byLaw = Fields.checkbox("calls.retention.by-law");
    ask(
        Fields.integer("calls.retention.days"),
        "days",
        days -> new Retention(days, byLaw.getValue()));
    ask(byLaw, "byLaw");
    showReason();
    fill(retention.of(admin.tenant()));
  }

  @Override
  protected void submit(Retention filled) {
    retention.change(admin.tenant(), filled, reason(), admin.actor());
    close();
    Notification.show(text("saved.done"));
  }
}
