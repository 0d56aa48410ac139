package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Stores new runs and adds their tasks. */
@ApplicationScoped
class RunStarts {
  private static final String KIND = "eval-run";

  @Inject RunRows runs;
  @Inject IdSource ids;
  @Inject Clock clock;
  @Inject Tasks tasks;
  @Inject Ledger ledger;

  RunId add(GoldenSetVersion set, FeatureKey feature, Actor actor, Trigger trigger) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var run = new RunRow(ids.next(), set, feature, trigger, actor.name(), now);
    runs.put(run);
    var id = run.run().id();
    var started =
        Json.object()
            .put("set", set.name().value())
            .put("version", set.version())
            .put("feature", feature.value())
            .put("trigger", trigger.name());
    ledger.record(
        new Change(
            actor, new Subject(KIND, id.value()), "started", null, null, started.toString()));
    var _ = tasks.add(RunWorker.KIND, id.toString(), id.toString());
    return id;
  }
}
