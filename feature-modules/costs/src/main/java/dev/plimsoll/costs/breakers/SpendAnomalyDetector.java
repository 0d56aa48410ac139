package dev.plimsoll.costs.breakers;

import static java.util.Objects.requireNonNull;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.SqlFailure;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Watches the spending of features. Each settled call is compared in memory with what its feature's
 * breaker allows; every few seconds the nodes share their figures through the database.
 */
@ApplicationScoped
public class SpendAnomalyDetector {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration FORGET = Duration.ofHours(1);
  private static final long LONGEST_MEMORY = Duration.ofDays(SpendBreaker.MEMORY + 1).toMinutes();

  private final SpendBreakers breakers;
  private final SpendMinutes minutes;
  private final BackgroundExecutor background;
  private final Tasks tasks;
  private final Clock clock;

  private final ConcurrentMap<String, SpendCounter> counters = new ConcurrentHashMap<>();

  @Inject
  SpendAnomalyDetector(
      SpendBreakers breakers,
      SpendMinutes minutes,
      BackgroundExecutor background,
      Tasks tasks,
      Clock clock) {
    this.breakers = breakers;
    this.minutes = minutes;
    this.background = background;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Counts the cost of a call of the feature. */
  public void spent(String feature, Usd cost) {
    if (cost.micros() > 0 && counter(feature).add(cost.micros())) {
      var _ = background.start("Stopping " + feature, () -> stop(feature));
    }
  }

  SpendCounter counter(String feature) {
    return counters.computeIfAbsent(feature, _ -> new SpendCounter());
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    background.repeat("Watching the spending of features", PAUSE, this::look);
    tasks.repeat(
        "delete-old-spending",
        new TaskSchedule.Every(FORGET),
        () -> minutes.forgetBefore(minute(clock.instant()) - LONGEST_MEMORY));
  }

  void end(@Observes Shutdown event) {
    counters.keySet().forEach(this::store);
  }

  /**
   * Stores what this node spent, reads what others spent, and stops features that spend too much.
   */
  public void look() {
    counters.keySet().forEach(this::store);
    var rows = breakers.rows();
    var watched = rows.stream().map(SpendAnomalyDetector::watched).toList();
    var windows = minutes.windows(watched, minute(clock.instant()), SpendBreaker.MEMORY + 1);
    rows.forEach(row -> look(row, requireNonNull(windows.get(row.breaker().feature().value()))));
  }

  private static SpendMinutes.Watched watched(SpendBreakerRow row) {
    var breaker = row.breaker();
    return new SpendMinutes.Watched(
        breaker.feature().value(), breaker.window().toMinutes(), minute(row.countsFrom()));
  }

  /** Forgets what the feature has spent so far. */
  void countAnew(String feature) {
    store(feature);
    counter(feature).forget();
  }

  /** Compares what was spent in each window, the newest first, with what is usual. */
  private void look(SpendBreakerRow row, List<Usd> windows) {
    var breaker = row.breaker();
    var feature = breaker.feature().value();
    var counter = counter(feature);
    var earlier = windows.subList(1, windows.size());
    var limit = breaker.limit(earlier).map(Usd::micros).orElse(Long.MAX_VALUE);
    counter.read(windows.getFirst(), breaker.usual(earlier).orElse(null), limit);
    if (counter.isBeyond()) {
      stop(feature);
    }
  }

  private void stop(String feature) {
    var counter = counter(feature);
    var usual = counter.usual();
    if (usual != null && counter.isBeyond()) {
      breakers.stop(new FeatureKey(feature), counter.spent(), usual);
    }
  }

  private void store(String feature) {
    var counter = counter(feature);
    var micros = counter.take();
    if (micros > 0) {
      try {
        minutes.add(feature, minute(clock.instant()), micros);
      } catch (SqlFailure e) {
        counter.putBack(micros);
        throw e;
      }
    }
  }

  private static long minute(Instant time) {
    return time.getEpochSecond() / 60;
  }
}
