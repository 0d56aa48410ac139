package dev.plimsoll.ui.parts;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The logo and the name, with a link to the home page. */
public class Brand extends Anchor {
  public Brand() {
    super("/", new Span());
    addClassName("brand");
    add(text("brand.name"));
    setAriaLabel(text("brand.home"));
  }
}
