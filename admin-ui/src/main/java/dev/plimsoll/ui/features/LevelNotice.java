package dev.plimsoll.ui.features;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says that there is less of a feature than usual. */
class LevelNotice extends Div {
  LevelNotice(String message) {
    super(VaadinIcon.INFO_CIRCLE_O.create(), new Span(message));
    addClassNames("notice", "warn");
  }
}
