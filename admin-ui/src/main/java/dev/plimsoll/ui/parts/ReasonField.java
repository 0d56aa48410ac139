package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks why something is done; without a reason the button that does it stays off. */
public class ReasonField extends TextArea {
  private static final int LONGEST = 2_000;

  public ReasonField(Button confirm) {
    super("Why");
    confirm.setEnabled(false);
    setWidthFull();
    setMaxLength(LONGEST);
    setRequiredIndicatorVisible(true);
    setHelperText("Written to the ledger with your name");
    setValueChangeMode(ValueChangeMode.EAGER);
    addValueChangeListener(change -> confirm.setEnabled(!change.getValue().isBlank()));
  }
}
