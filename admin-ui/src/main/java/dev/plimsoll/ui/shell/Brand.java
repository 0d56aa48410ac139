package dev.plimsoll.ui.shell;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;

/** The mark and the name; leads home. */
public class Brand extends Anchor {
  private static final long serialVersionUID = 1;
  private static final String MARK =
      """
      <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="3" aria-hidden="true">\
      <circle cx="16" cy="16" r="10.5"/><path d="M1 16h30"/></svg>\
      """;

  public Brand() {
    super("/", new Html(MARK));
    addClassName("brand");
    add("Plimsoll");
    setAriaLabel("Plimsoll, home");
  }
}
