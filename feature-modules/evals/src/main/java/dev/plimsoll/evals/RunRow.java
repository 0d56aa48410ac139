package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An {@link EvalRun} in its table. It waits until a node leases it; the node keeps the lease while
 * it works. When the node dies, the lease runs out and another goes on with the cases that have no
 * result.
 */
@Entity
@Table(name = "eval_run")
class RunRow {
  static final Duration LEASE = Duration.ofSeconds(30);

  @Id String id;

  @Column(name = "set_name")
  String setName;

  @Column(name = "set_version")
  int setVersion;

  String feature;

  @Enumerated(EnumType.STRING)
  @Column(name = "started_how")
  Trigger trigger;

  @Column(name = "started_by")
  String startedBy;

  @Enumerated(EnumType.STRING)
  RunState state = RunState.WAITING;

  @Column(name = "case_count")
  int caseCount;

  int done;
  int passed;
  int errors;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "started_at")
  @Nullable Instant startedAt;

  @Column(name = "finished_at")
  @Nullable Instant finishedAt;

  @Nullable String reason;

  /** A {@link Makeup} as JSON. */
  @Nullable String makeup;

  @Column(name = "lease_node")
  @Nullable String leaseNode;

  @Column(name = "lease_until")
  @Nullable Instant leaseUntil;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected RunRow() {}

  RunRow(
      String id,
      GoldenSetVersion set,
      FeatureKey feature,
      Trigger trigger,
      String startedBy,
      Instant now) {
    this.id = id;
    setName = set.name().value();
    setVersion = set.version();
    this.feature = feature.value();
    this.trigger = trigger;
    this.startedBy = startedBy;
    caseCount = set.cases().size();
    createdAt = now;
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

  void end(@Nullable String brokenOffBecause, Makeup madeOf, Instant now) {
    state = brokenOffBecause == null ? RunState.FINISHED : RunState.BROKEN_OFF;
    reason = brokenOffBecause;
    makeup = Json.write(madeOf);
    finishedAt = now;
    leaseNode = null;
    leaseUntil = null;
  }

  EvalRun run() {
    return new EvalRun(
        new RunId(id),
        new GoldenSetName(setName),
        setVersion,
        new FeatureKey(feature),
        trigger,
        startedBy,
        state,
        caseCount,
        done,
        passed,
        errors,
        createdAt,
        startedAt,
        finishedAt,
        reason,
        makeup == null ? Makeup.UNKNOWN : Json.read(makeup, Makeup.class));
  }
}
