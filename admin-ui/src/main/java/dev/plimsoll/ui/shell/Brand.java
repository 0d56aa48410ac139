package dev.plimsoll.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The mark and the name; leads home. */
public class Brand extends Anchor {
  private static final long serialVersionUID = 1;

  public Brand() {
    super("/", new Span());
    addClassName("brand");
    add("Plimsoll");
    setAriaLabel("Plimsoll, home");
  }
}
