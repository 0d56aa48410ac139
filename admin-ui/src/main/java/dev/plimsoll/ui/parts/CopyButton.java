package dev.plimsoll.ui.parts;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Copies a text to the clipboard. */
public class CopyButton extends IconButton {
  private static final int SHOWN_MILLIS = 1_500;

  public CopyButton(String copied) {
    super(VaadinIcon.COPY_O, text("copy.button"), () -> {});
    addThemeVariants(ButtonVariant.SMALL);
    addClickListener(_ ->
        getElement()
            .executeJs("return navigator.clipboard.writeText($0)", copied)
            .then(
                _ ->
                    Notification.show(
                        text("copy.done"), SHOWN_MILLIS, Notification.Position.MIDDLE),
                _ -> Notification.show(text("copy.failed"))));
  }
}
