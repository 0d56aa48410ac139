package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ui.admin.ledger.ChangeText;

/** The latest changes of a feature, with the way to all of them. */
class FeatureHistory extends Div {
  private final FeatureKey feature;
  private final SwitchBoard board;

  FeatureHistory(FeatureKey feature, SwitchBoard board) {
    this.feature = feature;
    this.board = board;
    addClassName("history");
    show();
  }

  final void show() {
    removeAll();
    board.history(feature).forEach(entry -> add(line(entry)));
    add(new Anchor("/admin/ledger?text=" + feature, text("feature.history.all")));
  }

  private static Div line(Entry entry) {
    var change = entry.change();
    var what = ChangeText.ofKnown(change);
    return new Div(
        new Span(
            change.reason() == null
                ? text("feature.history.entry", change.actor(), what)
                : text("feature.history.entry-why", change.actor(), what, change.reason())),
        quiet(text("feature.history.at", entry.at())));
  }
}
