package dev.plimsoll.ui.features;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Tells kindly that the feature takes no questions at the moment. */
class FeatureOffNotice extends Div {
  FeatureOffNotice() {
    addClassNames("notice", "warn", "feature-off");
    getElement().setAttribute("role", "status");
    add(
        VaadinIcon.PAUSE.create(),
        new Span(
            "This feature is taking a break. The team has switched it off for the moment; what you"
                + " asked before is kept, and nothing of it is lost. Please come back later."));
  }
}
