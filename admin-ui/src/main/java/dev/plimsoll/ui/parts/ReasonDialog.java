package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;

/** Asks for a reason before something is done that others will want to understand later. */
public class ReasonDialog extends Dialog {
  private final Button confirm;
  private final ReasonField reason;

  /**
   * @param what tells what will happen, and to whom
   * @param verb what the button says
   */
  public ReasonDialog(String title, Component what, String verb, Consumer<String> confirmed) {
    super(title);
    setWidth("min(480px, 94vw)");
    confirm = new Button(verb, _ -> confirm(confirmed));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    reason = new ReasonField(confirm);
    reason.setAutofocus(true);
    add(what, reason);
    var cancel = new Button("Cancel", _ -> close());
    cancel.addClickShortcut(Key.ESCAPE);
    getFooter().add(cancel, confirm);
    addOpenedChangeListener(_ -> reason.focus());
  }

  private void confirm(Consumer<String> confirmed) {
    confirmed.accept(reason.getValue().strip());
    close();
  }

  /** Marks the button as one that does harm. */
  public ReasonDialog dangerous() {
    confirm.addThemeVariants(ButtonVariant.ERROR);
    return this;
  }
}
