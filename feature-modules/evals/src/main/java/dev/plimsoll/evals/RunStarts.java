package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Puts runs where a node will find them. */
@ApplicationScoped
class RunStarts {
  @Inject RunRows runs;
  @Inject IdSource ids;
  @Inject Clock clock;
  @Inject Event<RunWaiting> waiting;

  RunId add(GoldenSetVersion set, FeatureKey feature, Actor actor, Trigger trigger) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var run = new RunRow(ids.next(), set, feature, trigger, actor.name(), now);
    runs.put(run);
    var id = run.run().id();
    waiting.fire(new RunWaiting(id));
    return id;
  }
}
