package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.parts.Elements.warning;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.ModelHealth;
import dev.plimsoll.models.ModelHealth.Speed;
import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.text.HowLong;
import java.util.Set;
import java.util.stream.Stream;

/** One model: its provider, served model, speed, circuit and keys. */
class ModelCard extends Div {
  private static final Set<KeyHealth.State> PAUSED =
      Set.of(KeyHealth.State.LIMITED, KeyHealth.State.REFUSED);

  ModelCard(ModelHealth health, ModelsDesk desk, Actor actor, Runnable done) {
    addClassNames("card", "stack");
    var model = health.model();
    var key = model.key();
    var change = new ModelChange(desk, actor, done);
    var foot = div("row end card-foot");
    if (canBeReset(health)) {
      foot.add(
          described(
              button(text("models.reset"), () -> reset(health, desk, actor, done)),
              text("models.reset.of", key)));
    }
    foot.add(
        described(
            button(text("action.change"), () -> change.change(model), ButtonVariant.TERTIARY),
            text("models.change.of", key)),
        described(
            button(text("action.remove"), () -> change.remove(model), ButtonVariant.TERTIARY),
            text("models.remove.of", key)));
    add(
        div(
            "row",
            styled(new Anchor(ModelsNavigation.pathOf(key), new H2(key.value())), "title grow"),
            StateChip.of(health.state())));
    if (health.state() == ModelHealth.State.HEALTHY
        || health.circuit().state() != Circuit.State.CLOSED) {
      add(note(circuit(health.circuit())));
    }
    var failure = health.latestFailure();
    if (failure != null) {
      add(
          warning(
              VaadinIcon.WARNING, text("models.latest-failure", failure.at(), failure.words())));
    }
    add(facts(health), div("stack model-keys", keys(health, desk)), foot);
  }

  private static String circuit(Circuit circuit) {
    return switch (circuit.state()) {
      case CLOSED -> text("models.circuit.closed", circuit.since(), circuit.failures());
      case OPEN -> text("models.circuit.open", circuit.since(), circuit.reason());
      case HALF_OPEN -> text("models.circuit.half-open", circuit.since());
    };
  }

  private static Facts facts(ModelHealth health) {
    var provider = health.model().provider();
    var served = health.servedModel();
    var link =
        new Anchor(
            ModelsNavigation.pathOf(provider.name()),
            text("models.provider.kind", provider.name(), provider.kind()));
    var facts = new Facts().with(text("models.provider"), link);
    if (provider.baseUrl() != null) {
      facts
          .with(text("models.address"), provider.baseUrl())
          .with(text("models.timeouts"), ProviderCard.timeouts(provider));
    }
    return facts
        .with(text("models.name"), health.model().name())
        .with(text("models.served"), served == null ? text("models.served.nothing") : served)
        .with(text("models.first-token"), words(health.firstToken()))
        .with(text("models.whole-answer"), words(health.wholeAnswer()))
        .with(
            text("models.under-way"),
            text("models.under-way.most", health.underWay(), health.atOnce()))
        .with(
            text("models.hedged"),
            health.model().hedged() ? text("models.hedged.yes") : text("models.hedged.no"));
  }

  private static String words(Speed speed) {
    return speed.p50() == null || speed.p95() == null
        ? text("models.speed.unknown")
        : text("models.speed", HowLong.measured(speed.p50()), HowLong.measured(speed.p95()));
  }

  private static Stream<Div> keys(ModelHealth health, ModelsDesk desk) {
    if (health.model().provider().keys().isEmpty()) {
      return Stream.of();
    }
    return health.keys().stream()
        .map(key -> {
          var row = StateChip.of(key.key(), desk);
          if (key.until() != null) {
            row.add(quiet(text("models.key.until", key.until())));
          }
          row.add(StateChip.of(key.state()));
          return row;
        });
  }

  private static boolean canBeReset(ModelHealth health) {
    return health.circuit().state() != Circuit.State.CLOSED
        || health.circuit().failures() > 0
        || health.keys().stream().anyMatch(key -> PAUSED.contains(key.state()));
  }

  private static void reset(ModelHealth health, ModelsDesk desk, Actor actor, Runnable done) {
    var key = health.model().key();
    new ReasonDialog("models.reset", key)
        .ask(reason -> {
          desk.models().reset(key, reason, actor);
          done.run();
        });
  }
}
