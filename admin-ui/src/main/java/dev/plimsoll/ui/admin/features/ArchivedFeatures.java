package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.ArchivedFeature;
import dev.plimsoll.features.InvalidFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Card;

/**
 * The features that were archived, each of which can be restored or deleted; hidden without any.
 */
class ArchivedFeatures extends Div {
  private final SwitchBoard board;
  private final Actor actor;
  private final Runnable changed;

  ArchivedFeatures(SwitchBoard board, Actor actor, Runnable changed) {
    this.board = board;
    this.actor = actor;
    this.changed = changed;
    var archived = board.catalog().archived();
    setVisible(!archived.isEmpty());
    add(new Card(text("features.archived"), div("stack", archived.stream().map(this::row))));
  }

  private Div row(ArchivedFeature archived) {
    var feature = archived.feature();
    return div(
        "row",
        new Div(
            span("title", feature.title()),
            quiet(text("features.archived.since", feature.key(), archived.since()))),
        new Span(),
        described(
            small(text("features.restore"), () -> restore(feature)),
            text("features.restore.of", feature.title())),
        described(
            small(text("features.delete"), () -> delete(feature)),
            text("features.delete.of", feature.title())));
  }

  private void restore(AiFeature feature) {
    try {
      board.catalog().restore(feature.key(), actor);
      Notification.show(text("features.restored", feature.title()));
      changed.run();
    } catch (InvalidFeature e) {
      Notification.show(text("features.restore.refused", e.getMessage()));
    }
  }

  private void delete(AiFeature feature) {
    new ReasonDialog("features.delete", feature.title())
        .dangerous()
        .ask(reason -> {
          board.catalog().delete(feature.key(), actor, reason);
          changed.run();
        });
  }
}
