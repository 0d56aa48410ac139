package dev.plimsoll.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Turns the page from light to dark and back; the browser remembers. */
@JavaScript("context://components/plimsoll-scheme.js")
class SchemeToggle extends Button {
  SchemeToggle() {
    super(VaadinIcon.ADJUST.create());
    addThemeVariants(ButtonVariant.TERTIARY);
    setAriaLabel("Light or dark");
    setTooltipText("Light or dark");
    addClickListener(_ -> getElement().executeJs("window.plimsollToggleScheme()"));
  }
}
