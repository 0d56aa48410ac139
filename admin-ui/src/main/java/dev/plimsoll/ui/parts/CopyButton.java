package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Copies a text to the clipboard. */
public class CopyButton extends Button {
  private static final int SHOWN_MILLIS = 1_500;

  public CopyButton(String text) {
    super(VaadinIcon.COPY_O.create());
    addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    setAriaLabel("Copy");
    setTooltipText("Copy");
    addClickListener(_ ->
        getElement()
            .executeJs("return navigator.clipboard.writeText($0)", text)
            .then(
                _ -> Notification.show("Copied", SHOWN_MILLIS, Notification.Position.MIDDLE),
                _ ->
                    Notification.show(
                        "The browser does not let this page copy. Mark the text and copy it"
                            + " yourself.")));
  }
}
