package dev.plimsoll.ui.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks why something is done; without a reason the button that does it stays off. */
public class ReasonField extends TextArea {
  private static final int LONGEST = 2_000;

  public ReasonField(Button confirm) {
    Fields.labelled(this, "reason.label");
    confirm.setEnabled(false);
    setMaxLength(LONGEST);
    setRequiredIndicatorVisible(true);
    setValueChangeMode(ValueChangeMode.EAGER);
    addValueChangeListener(change -> confirm.setEnabled(!change.getValue().isBlank()));
  }
}
