package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A small icon button, whose text is in its tooltip and for screen readers. */
public class IconButton extends Button {
  public IconButton(VaadinIcon icon, String label, Runnable action) {
    super(icon.create(), _ -> action.run());
    label(label);
    addThemeVariants(ButtonVariant.TERTIARY);
  }

  /** Sets the text of what it does. */
  public final void label(String label) {
    setAriaLabel(label);
    setTooltipText(label);
  }
}
