package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks for a reason before something is done that others will want to understand later. */
public class ReasonDialog extends Dialog {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 2_000;

  private final TextArea reason = new TextArea("Why");
  private final Button confirm;

  /**
   * @param what tells what will happen, and to whom
   * @param verb what the button says
   */
  public ReasonDialog(String title, Component what, String verb, Consumer<String> confirmed) {
    super(title);
    setWidth("min(480px, 94vw)");
    confirm =
        new Button(
            verb,
            _ -> {
              confirmed.accept(reason.getValue().strip());
              close();
            });
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setEnabled(false);
    reason.setWidthFull();
    reason.setMaxLength(LONGEST);
    reason.setRequiredIndicatorVisible(true);
    reason.setHelperText("Written to the ledger with your name");
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.addValueChangeListener(change -> confirm.setEnabled(!change.getValue().isBlank()));
    reason.setAutofocus(true);
    add(what, reason);
    var cancel = new Button("Cancel", _ -> close());
    cancel.addClickShortcut(Key.ESCAPE);
    getFooter().add(cancel, confirm);
    addOpenedChangeListener(_ -> reason.focus());
  }

  /** Marks the button as one that does harm. */
  public ReasonDialog dangerous() {
    confirm.addThemeVariants(ButtonVariant.ERROR);
    return this;
  }
}
