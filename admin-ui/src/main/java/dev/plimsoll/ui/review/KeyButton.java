package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.Button;

/** A button that a key presses, and that shows which. */
class KeyButton extends Button {
  KeyButton(String says, String key, Runnable action) {
    super(says, new Keys(key), _ -> action.run());
    setIconAfterText(true);
    getElement().setAttribute("data-key", key);
  }
}
