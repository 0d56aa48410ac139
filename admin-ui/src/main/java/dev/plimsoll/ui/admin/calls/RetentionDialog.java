package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.CallRetention;
import dev.plimsoll.calls.InvalidRetention;
import dev.plimsoll.calls.Retention;

/** How long calls are kept, with the reason. */
class RetentionDialog extends Dialog {
  private static final int LONGEST = 2_000;

  private final IntegerField days = new IntegerField("Days");
  private final Checkbox byLaw = new Checkbox("A law demands less than six months");
  private final TextArea reason = new TextArea("Why");
  private final Div problem = new Div();
  private final transient CallRetention retention;
  private final transient Caller admin;

  RetentionDialog(CallRetention retention, Caller admin) {
    super("How long calls are kept");
    this.retention = retention;
    this.admin = admin;
    setWidth("min(480px, 94vw)");
    var now = retention.of(admin.tenant());
    days.setValue(now.days());
    days.setHelperText("At least 183. Empty keeps them for good.");
    days.setWidthFull();
    byLaw.setValue(now.byLaw());
    reason.setMaxLength(LONGEST);
    reason.setRequiredIndicatorVisible(true);
    reason.setHelperText("Written to the ledger with your name; name the law if one demands less");
    reason.setWidthFull();
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var what =
        new Paragraph(
            "Older calls are deleted each hour with their texts and feedback. Figures stay.");
    var form = new Div(what, days, byLaw, reason, problem);
    form.addClassName("stack");
    add(form);
    var save = new Button("Save", _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private void save() {
    try {
      var next = new Retention(days.getValue(), byLaw.getValue());
      retention.change(admin.tenant(), next, reason.getValue(), admin.actor());
      close();
      Notification.show("Saved.");
    } catch (InvalidRetention invalid) {
      problem.setText(invalid.getMessage());
    }
  }
}
