package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A button with a keyboard shortcut, which it shows. */
class KeyButton extends Button {
  KeyButton(String says, String key, Runnable action, ButtonVariant... look) {
    super(says, new ReviewShortcuts(key), _ -> action.run());
    addThemeVariants(look);
    setIconAfterText(true);
    getElement().setAttribute("data-key", key);
  }
}
