package dev.plimsoll.ui.review;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A key of the keyboard, as a hint. */
@Tag("kbd")
class ReviewShortcuts extends HtmlContainer {
  ReviewShortcuts(String name) {
    setText(name);
    getElement().setAttribute("aria-hidden", "true");
  }
}
