package dev.plimsoll.costs.breakers;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.costs.breakers.BreakerState.Stop;
import dev.plimsoll.costs.budget.BudgetDecision.Stopped;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The spend breakers, which stop features that suddenly spend far more than usual. A stopped
 * feature becomes available again on all nodes when the window has passed or an admin resets the
 * breaker.
 */
@ApplicationScoped
public class SpendBreakers {
  /** The kind of ledger entry that records a stop, with the action {@code stopped}. */
  public static final String KIND = "spend-breaker";

  private static final String RESET = "reset";

  private final SpendBreakerRows table;
  private final SpendAnomalyDetector watch;
  private final Ledger ledger;
  private final Clock clock;

  private volatile List<SpendBreakerRow> rows = List.of();
  private volatile Map<FeatureKey, Stop> stops = Map.of();

  @Inject
  SpendBreakers(SpendBreakerRows table, SpendAnomalyDetector watch, Ledger ledger, Clock clock) {
    this.table = table;
    this.watch = watch;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The states of all breakers, by feature. */
  public List<BreakerState> all() {
    var now = clock.instant();
    return rows.stream()
        .map(row -> {
          var counter = watch.counter(row.breaker().feature().value());
          var stop = row.stop();
          return new BreakerState(
              row.breaker(),
              counter.spent(),
              counter.usual(),
              stop != null && stop.holds(now) ? stop : null);
        })
        .toList();
  }

  /** Sets the breaker of a feature; a stop is kept. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void set(SpendBreaker breaker, Actor actor, @Nullable String reason) {
    ledger.lock();
    var row = table.locked(breaker.feature());
    var before = row.map(SpendBreakerRow::breaker);
    if (before.filter(breaker::equals).isEmpty()) {
      table.put(row.map(old -> old.with(breaker)).orElseGet(() -> SpendBreakerRow.of(breaker)));
      record(breaker.feature(), "set", actor, reason, before.orElse(null), breaker);
    }
  }

  /** Sets what the workspace file declares. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(SpendBreaker breaker, Actor actor) {
    set(breaker, actor, null);
  }

  /** Removes the breaker of a feature, and its stop. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void lift(FeatureKey feature, Actor actor, @Nullable String reason) {
    ledger.lock();
    table
        .locked(feature)
        .ifPresent(row -> {
          table.remove(feature);
          record(feature, "removed", actor, reason, row.breaker(), null);
        });
  }

  /** Resets a breaker: the feature is available again, and its spending so far no longer counts. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void reset(FeatureKey feature, Actor actor, @Nullable String reason) {
    ledger.lock();
    table
        .locked(feature)
        .filter(row -> row.stop() != null)
        .ifPresent(row -> {
          table.put(row.reset(clock.instant()));
          record(feature, RESET, actor, reason, row.stop(), null);
        });
  }

  /** Stops a feature on all nodes, unless it is already stopped. */
  @Transactional
  void stop(FeatureKey feature, Usd spent, Usd usual) {
    ledger.lock();
    var now = clock.instant();
    table
        .locked(feature)
        .filter(row -> row.stop() == null || !row.stop().holds(now))
        .ifPresent(row -> {
          var window = row.breaker().window();
          var stop = new Stop(now, now.plus(window), spent, usual);
          table.put(row.stopped(stop));
          var reason =
              "Spent %s in %d minutes, usually %s.".formatted(spent, window.toMinutes(), usual);
          record(feature, "stopped", Actor.SYSTEM, reason, null, stop);
        });
  }

  /** The stop of a feature, if any; usually without allocating anything. */
  public Optional<Stopped> stopped(FeatureKey feature) {
    var known = stops;
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(known.get(feature))
        .filter(stop -> stop.holds(clock.instant()))
        .map(stop -> new Stopped(feature, stop.until()));
  }

  List<SpendBreakerRow> rows() {
    return rows;
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    read();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      read();
      if (change.action().equals(RESET)) {
        watch.countAnew(change.subject().id());
      }
    }
  }

  private void read() {
    rows = table.committed();
    stops =
        rows.stream()
            .filter(row -> row.stop() != null)
            .collect(
                toUnmodifiableMap(
                    row -> row.breaker().feature(), row -> Objects.requireNonNull(row.stop())));
  }

  private void record(
      FeatureKey feature,
      String action,
      Actor actor,
      @Nullable String reason,
      @Nullable Object before,
      @Nullable Object after) {
    var subject = new Subject(KIND, feature.value());
    ledger.record(new Change(actor, subject, action, reason, json(before), json(after)));
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }
}
