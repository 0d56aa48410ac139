package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Buttons by what they say and do. */
public final class Buttons {
  private Buttons() {}

  public static Button button(String text, Runnable action, ButtonVariant... look) {
    var button = new Button(text, _ -> action.run());
    button.addThemeVariants(look);
    return button;
  }

  public static Button button(
      String text, VaadinIcon icon, Runnable action, ButtonVariant... look) {
    var button = button(text, action, look);
    button.setIcon(icon.create());
    return button;
  }

  /** A small button without a frame. */
  public static Button small(String text, Runnable action) {
    return button(text, action, ButtonVariant.TERTIARY, ButtonVariant.SMALL);
  }

  /** A button with a longer label for screen readers. */
  public static Button described(Button button, String label) {
    button.setAriaLabel(label);
    return button;
  }
}
