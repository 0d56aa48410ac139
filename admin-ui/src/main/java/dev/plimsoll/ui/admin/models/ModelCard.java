package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Circuit;
import dev.plimsoll.models.KeyHealth;
import dev.plimsoll.models.ModelHealth;
import dev.plimsoll.models.ModelHealth.Speed;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One model: its provider, what it serves, how fast, its circuit and the keys it uses. */
class ModelCard extends Div {
  ModelCard(ModelHealth health, ModelsDesk desk, Actor actor, Runnable done) {
    addClassNames("card", "stack");
    var foot = new CardFoot();
    if (ResetButton.isOfUse(health)) {
      foot.add(new ResetButton(health, desk.models(), actor, done));
    }
    var model = health.model();
    var change = new ModelChange(desk, actor, done);
    foot.with("Change", model.key().value(), () -> change.change(model));
    foot.with("Remove", model.key().value(), () -> change.remove(model));
    add(head(health), circuit(health.circuit()), facts(health), keys(health), foot);
  }

  private static Div head(ModelHealth health) {
    var key = health.model().key().value();
    var title = new Anchor(ModelsNavigation.pathOf(health.model().key()), new H2(key));
    title.addClassNames("title", "grow");
    var head = new Div(title, StateChip.of(health.circuit().state()));
    head.addClassName("row");
    return head;
  }

  private static Paragraph circuit(Circuit circuit) {
    var since = " since " + Moment.of(circuit.since());
    var words =
        switch (circuit.state()) {
          case CLOSED -> "Calls pass" + since + failures(circuit) + ".";
          case OPEN -> "Not asked" + since + ". The last failure: " + circuit.reason();
          case HALF_OPEN -> "Tried with one call at a time" + since + ".";
        };
    var line = new Paragraph(words);
    line.addClassNames("quiet", "small");
    return line;
  }

  private static String failures(Circuit circuit) {
    var count = circuit.failures();
    return count == 0 ? "" : ", " + count + (count == 1 ? " failure" : " failures") + " of late";
  }

  private static Facts facts(ModelHealth health) {
    var provider = health.model().provider();
    var served = health.servedModel();
    var at = ModelsNavigation.pathOf(provider.name());
    var link = new Anchor(at, provider.name() + " (" + provider.kind() + ")");
    var facts = new Facts().with("Provider", link);
    if (provider.baseUrl() != null) {
      facts
          .with("Address", provider.baseUrl().toString())
          .with("Waits at most", TimeoutWords.of(provider.timeouts()));
    }
    return facts
        .with("Asks for", health.model().name())
        .with("Served last", served == null ? "nothing since the start" : served)
        .with("First token", words(health.firstToken()))
        .with("Whole answer", words(health.wholeAnswer()))
        .with("Under way", health.underWay() + " of at most " + health.atOnce())
        .with("Hedged", health.model().hedged() ? "yes, after the p95" : "no");
  }

  private static String words(Speed speed) {
    return speed.p50() == null
        ? "too few to tell"
        : "p50 " + millis(speed.p50()) + ", p95 " + millis(speed.p95());
  }

  private static String millis(@Nullable Duration duration) {
    return duration == null ? "unknown" : duration.toMillis() + " ms";
  }

  private static Div keys(ModelHealth health) {
    var rows = new Div();
    rows.addClassNames("stack", "model-keys");
    if (health.model().provider().keys().isEmpty()) {
      return rows;
    }
    health.keys().forEach(key -> rows.add(row(key)));
    return rows;
  }

  private static Div row(KeyHealth health) {
    var row = new KeyLine(health.key());
    var until = health.until();
    if (until != null) {
      var rest = new Span("until " + Moment.of(until));
      rest.addClassNames("quiet", "small");
      row.add(rest);
    }
    row.add(StateChip.of(health.state()));
    return row;
  }
}
