package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A small button of a picture alone, whose words are in its tooltip and for those who listen. */
public class IconButton extends Button {
  public IconButton(VaadinIcon icon, String label, Runnable action) {
    super(icon.create(), _ -> action.run());
    label(label);
    addThemeVariants(ButtonVariant.TERTIARY);
  }

  /** Says what it does now. */
  public final void label(String label) {
    setAriaLabel(label);
    setTooltipText(label);
  }
}
