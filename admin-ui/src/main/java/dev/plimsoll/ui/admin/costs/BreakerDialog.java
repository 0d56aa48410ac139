package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.costs.breakers.SpendBreaker;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.ReasonDialog;
import java.math.BigDecimal;
import java.time.Duration;

/** Asks when a feature is to be stopped. */
class BreakerDialog extends FormDialog<SpendBreaker> {
  private static final Duration HOUR = Duration.ofHours(1);
  private final CostDesk desk;
  private final Actor actor;
  private final Runnable done;

  BreakerDialog(CostDesk desk, Actor actor, Runnable done) {
    super(SpendBreaker.class, text("breakers.form.title"), text("action.continue"));
    this.desk = desk;
    this.actor = actor;
    this.done = done;
    var features = desk.features();
    var first = features.getFirst().key();
    ask(
        Fields.select(
            "breakers.form.feature", features.stream().map(AiFeature::key).toList(), this::titleOf),
        "feature");
    ask(
        Fields.integer("breakers.form.times"),
        "times",
        times -> new SpendBreaker(first, times, HOUR, Usd.ZERO));
    ask(
        Fields.integer("breakers.form.window"),
        "window",
        minutes -> new SpendBreaker(first, 2, Duration.ofMinutes(minutes), Usd.ZERO).window(),
        window -> (int) window.toMinutes());
    ask(Fields.decimal("breakers.form.least"), "least", Usd::of, Usd::dollars);
    fill(new SpendBreaker(first, 10, HOUR, Usd.of(BigDecimal.ONE)));
  }

  private String titleOf(FeatureKey key) {
    return desk.features().stream()
        .filter(feature -> feature.key().equals(key))
        .map(AiFeature::title)
        .findFirst()
        .orElse(key.value());
  }

  @Override
  protected void submit(SpendBreaker filled) {
    new ReasonDialog("breakers.set", titleOf(filled.feature()), filled.times(), filled.window())
        .ask(reason -> {
          desk.breakers().set(filled, actor, reason);
          close();
          done.run();
        });
  }
}
