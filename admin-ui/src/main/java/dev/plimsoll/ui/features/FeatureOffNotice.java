package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says that the feature takes no questions now. */
class FeatureOffNotice extends Div {
  FeatureOffNotice() {
    addClassNames("notice", "warn", "feature-off");
    live(this, "status").add(VaadinIcon.PAUSE.create(), new Span(text("feature-off.what")));
  }
}
