package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.serving.Replay;
import dev.plimsoll.serving.Replays;
import dev.plimsoll.ui.parts.EmptyState;

/** What if: last week's calls through this table. */
class ReplayPart extends Div {
  ReplayPart(RoutingDesk desk, AiFeature feature, RoutingDraft draft) {
    addClassNames("card", "stack");
    var what =
        new Paragraph(
            "The latest %d answered calls of the last seven days. No model is asked: costs are"
                    .formatted(Replays.MOST)
                + " those of as many tokens, quality is what users thought of each model's"
                + " answers.");
    what.addClassName("quiet");
    var go =
        new OnDemand<>(
            "Replay last week",
            desk,
            () -> desk.replay(feature, draft.table()),
            ReplayPart::picture);
    draft.show(go::clear);
    add(new H2("What if: last week through this table"), what, go);
  }

  private static Component picture(Replay replay) {
    return replay.cases().isEmpty() ? nothing() : new ReplayTable(replay);
  }

  private static Component nothing() {
    return new EmptyState(
        VaadinIcon.CLOCK,
        "No calls to replay",
        "This feature has answered nothing in the last seven days. Ask it something first.");
  }
}
