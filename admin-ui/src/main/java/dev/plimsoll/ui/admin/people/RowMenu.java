package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** The actions for the thing in a row of a table. */
class RowMenu extends MenuBar {
  private final MenuItem dots;

  RowMenu(String name) {
    addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
    // Its column is as wide as it is, and it hides what has no room.
    setMinWidth("4rem");
    dots = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    dots.setAriaLabel(text("people.menu", name));
  }

  RowMenu with(String action, Runnable run) {
    dots.getSubMenu().addItem(action, _ -> run.run());
    return this;
  }
}
