package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.sets.ArchivedGoldenSet;
import dev.plimsoll.evals.sets.GoldenSetRunning;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Card;

/**
 * The golden sets that were archived, each of which can be restored or deleted; hidden without any.
 */
class ArchivedSets extends Div {
  private final GoldenSets sets;
  private final Actor actor;
  private final Runnable changed;

  ArchivedSets(GoldenSets sets, Actor actor, Runnable changed) {
    this.sets = sets;
    this.actor = actor;
    this.changed = changed;
    var archived = sets.archived();
    setVisible(!archived.isEmpty());
    add(new Card(text("evals.archived"), div("stack", archived.stream().map(this::row))));
  }

  private Div row(ArchivedGoldenSet archived) {
    var name = archived.name();
    return div(
        "row",
        new Div(
            span("title", name.value()),
            quiet(text("evals.archived.since", archived.runs(), archived.since()))),
        new Span(),
        described(
            small(text("evals.restore"), () -> restore(name)), text("evals.restore.of", name)),
        described(
            small(text("evals.delete"), () -> delete(archived)), text("evals.delete.of", name)));
  }

  private void restore(GoldenSetName name) {
    sets.restore(name, actor);
    Notification.show(text("evals.restored", name));
    changed.run();
  }

  private void delete(ArchivedGoldenSet archived) {
    new ReasonDialog("evals.delete", archived.name(), archived.runs())
        .dangerous()
        .ask(reason -> delete(archived.name(), reason));
  }

  private void delete(GoldenSetName name, String reason) {
    try {
      sets.delete(name, actor, reason);
      Notification.show(text("evals.deleted", name));
    } catch (GoldenSetRunning _) {
      Notification.show(text("evals.running.refused"));
    }
    changed.run();
  }
}
