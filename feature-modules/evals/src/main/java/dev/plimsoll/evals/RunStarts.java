package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Stores new runs and adds their tasks. */
@ApplicationScoped
class RunStarts {
  @Inject RunRows runs;
  @Inject IdSource ids;
  @Inject Clock clock;
  @Inject Tasks tasks;

  RunId add(GoldenSetVersion set, FeatureKey feature, Actor actor, Trigger trigger) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var run = new RunRow(ids.next(), set, feature, trigger, actor.name(), now);
    runs.put(run);
    var id = run.run().id();
    var _ = tasks.add(RunWorker.KIND, id.toString(), id.toString());
    return id;
  }
}
