package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.evals.results.Trigger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of an {@link EvalRun}, which changes until its end. */
class RunRow {
  private final EvalRun kept;
  private RunState state;
  private int done;
  private int passed;
  private int errors;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable String reason;
  private RunComposition composition;

  /** A run as it was last stored. */
  public RunRow(EvalRun kept) {
    this.kept = kept;
    state = kept.state();
    done = kept.done();
    passed = kept.passed();
    errors = kept.errors();
    startedAt = kept.startedAt();
    finishedAt = kept.finishedAt();
    reason = kept.reason();
    composition = kept.makeup();
  }

  /** A new, waiting run. */
  public RunRow(
      String id,
      GoldenSetVersion set,
      FeatureKey feature,
      Trigger trigger,
      String startedBy,
      Instant now) {
    this(
        new EvalRun(
            new RunId(id),
            set.name(),
            set.version(),
            feature,
            trigger,
            startedBy,
            RunState.WAITING,
            set.cases().size(),
            0,
            0,
            0,
            now,
            null,
            null,
            null,
            RunComposition.UNKNOWN));
  }

  /** Begins or continues the run; false if it is over. */
  boolean begin(Instant now) {
    if (state.isOver()) {
      return false;
    }
    state = RunState.RUNNING;
    startedAt = startedAt == null ? now : startedAt;
    return true;
  }

  void count(CaseResult result) {
    done++;
    passed += result.passed() ? 1 : 0;
    errors += result.status() == CaseStatus.ERROR ? 1 : 0;
  }

  public void end(@Nullable String brokenOffBecause, RunComposition madeOf, Instant now) {
    state = brokenOffBecause == null ? RunState.FINISHED : RunState.BROKEN_OFF;
    reason = brokenOffBecause;
    composition = madeOf;
    finishedAt = now;
  }

  public EvalRun run() {
    return new EvalRun(
        kept.id(),
        kept.set(),
        kept.version(),
        kept.feature(),
        kept.trigger(),
        kept.startedBy(),
        state,
        kept.cases(),
        done,
        passed,
        errors,
        kept.createdAt(),
        startedAt,
        finishedAt,
        reason,
        composition);
  }
}
