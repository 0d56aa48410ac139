package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.serving.routing.RoutingReplay;
import dev.plimsoll.serving.routing.RoutingReplays;
import dev.plimsoll.ui.parts.EmptyState;

/** What if: last week's calls through this table. */
class ReplayPart extends Div {
  ReplayPart(RoutingDesk desk, AiFeature feature, RoutingDraft draft) {
    addClassNames("card", "stack");
    var go =
        new OnDemand<>(
            text("routing.replay.go"),
            desk,
            () -> desk.replays().replay(feature, draft.table()),
            ReplayPart::picture);
    draft.show(go::clear);
    add(
        new H2(text("routing.replay")),
        paragraph("quiet", text("routing.replay.what", RoutingReplays.MOST)),
        go);
  }

  private static Component picture(RoutingReplay routingReplay) {
    return routingReplay.cases().isEmpty()
        ? new EmptyState(VaadinIcon.CLOCK, "routing.replay.none")
        : new ReplayTable(routingReplay);
  }
}
