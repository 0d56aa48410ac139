package dev.plimsoll.ui.shell;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.ui.parts.IconButton;

/** Switches the page between light and dark; the browser remembers the choice. */
@JavaScript("context://components/plimsoll-scheme.js")
class SchemeToggle extends IconButton {
  SchemeToggle() {
    super(VaadinIcon.ADJUST, text("scheme.toggle"), () -> {});
    addClickListener(_ -> getElement().executeJs("window.plimsollToggleScheme()"));
  }
}
