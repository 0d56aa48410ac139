package dev.plimsoll.evals;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.InvalidRun;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunReport;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.results.UnknownRun;
import dev.plimsoll.evals.sets.GoldenSetRows;
import dev.plimsoll.evals.sets.UnknownGoldenSet;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs golden sets through features, and gives the results. */
@ApplicationScoped
public class EvalRuns {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  @Inject RunRows runs;
  @Inject RunStarts starts;
  @Inject GoldenSetRows sets;
  @Inject FeatureCatalog features;
  @Inject RunReading reading;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Starts a run of the latest version of a set. It begins at once in the background, and is
   * finished by another node or after a restart if necessary.
   *
   * @param feature null for the one that the set names
   * @throws UnknownGoldenSet if there is no such set
   * @throws InvalidRun if there is no such feature
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public RunId start(
      GoldenSetName set, @Nullable FeatureKey feature, Actor actor, Trigger trigger) {
    ledger.lock();
    var latest = sets.find(set).orElseThrow(() -> new UnknownGoldenSet(set)).version();
    var version = sets.version(set, latest);
    var asked = feature == null ? version.feature() : feature;
    if (!features.has(asked)) {
      throw new InvalidRun("feature", "the key of an AI feature, but was '" + asked + "'");
    }
    return starts.add(version, asked, actor, trigger);
  }

  /**
   * The progress of a run.
   *
   * @throws UnknownRun if there is no run with this id
   */
  public EvalRun run(RunId run) {
    return reading.run(run);
  }

  /**
   * A run with its results so far, compared with the previous run.
   *
   * @throws UnknownRun if there is no run with this id
   */
  public RunReport report(RunId run) {
    return reading.report(run);
  }

  /** A page of the runs of a set, newest first. */
  @Transactional
  public List<EvalRun> page(GoldenSetName set, int offset, int limit) {
    return runs.newestFirst(set, offset, limit);
  }

  /** The newest run of each set that has one. */
  @Transactional
  public Map<GoldenSetName, EvalRun> latest() {
    return runs.latest().stream().collect(Collectors.toMap(EvalRun::set, Function.identity()));
  }

  @Transactional
  public long count(GoldenSetName set) {
    return runs.count(set);
  }

  /** The runs of all sets that finished in a period, oldest first. */
  @Transactional
  public List<EvalRun> finished(Instant from, Instant until) {
    return runs.finished(from, until);
  }

  /**
   * Waits until a run is over, but not longer than the limit.
   *
   * @throws UnknownRun if there is no run with this id
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public EvalRun await(RunId id, Duration limit) throws InterruptedException {
    var end = clock.instant().plus(limit);
    var run = reading.run(id);
    while (!run.state().isOver() && clock.instant().isBefore(end)) {
      Thread.sleep(LOOK_AGAIN);
      run = reading.run(id);
    }
    return run;
  }
}
