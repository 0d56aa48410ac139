package dev.plimsoll.ui.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Copies the answer to the clipboard. */
class CopyButton extends Button {
  private static final long serialVersionUID = 1;
  private static final int SHOWN_MILLIS = 1_500;

  CopyButton(String answer) {
    super(VaadinIcon.COPY_O.create());
    addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    setAriaLabel("Copy");
    setTooltipText("Copy");
    addClickListener(_ ->
        getElement()
            .executeJs("return navigator.clipboard.writeText($0)", answer)
            .then(
                _ -> Notification.show("Copied", SHOWN_MILLIS, Notification.Position.MIDDLE),
                _ ->
                    Notification.show(
                        "The browser does not let this page copy. Mark the text and copy it"
                            + " yourself.")));
  }
}
