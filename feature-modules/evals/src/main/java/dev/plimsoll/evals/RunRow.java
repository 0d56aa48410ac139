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
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An {@link EvalRun} as a node works on it. It waits until a node leases it; the node keeps the
 * lease while it works. When the node dies, the lease runs out and another goes on with the cases
 * that have no result.
 */
class RunRow {
  static final Duration LEASE = Duration.ofSeconds(30);

  private final EvalRun kept;
  private RunState state;
  private int done;
  private int passed;
  private int errors;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable String reason;
  private RunComposition composition;
  @Nullable String leaseNode;
  @Nullable Instant leaseUntil;

  /** A run as it was kept last. */
  public RunRow(EvalRun kept, @Nullable String leaseNode, @Nullable Instant leaseUntil) {
    this.kept = kept;
    state = kept.state();
    done = kept.done();
    passed = kept.passed();
    errors = kept.errors();
    startedAt = kept.startedAt();
    finishedAt = kept.finishedAt();
    reason = kept.reason();
    composition = kept.makeup();
    this.leaseNode = leaseNode;
    this.leaseUntil = leaseUntil;
  }

  /** A new run, which waits. */
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
            RunComposition.UNKNOWN),
        null,
        null);
  }

  /** Gives the run to a node, unless it is over or another node is at work on it. */
  boolean take(String node, Instant now) {
    if (state.isOver() || (leaseUntil != null && leaseUntil.isAfter(now))) {
      return false;
    }
    state = RunState.RUNNING;
    startedAt = startedAt == null ? now : startedAt;
    leaseNode = node;
    leaseUntil = now.plus(LEASE);
    return true;
  }

  /** Lets a node go on; does nothing when it has lost the run. */
  void renew(String node, Instant now) {
    if (isHeldBy(node)) {
      leaseUntil = now.plus(LEASE);
    }
  }

  /** Whether the node may still write results; another one may have taken over. */
  boolean isHeldBy(String node) {
    return state == RunState.RUNNING && node.equals(leaseNode);
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
    leaseNode = null;
    leaseUntil = null;
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
