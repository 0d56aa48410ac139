package dev.plimsoll.costs;

import dev.plimsoll.costs.BreakerState.Stop;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link SpendBreaker} in its table, and the last time that it stopped its feature. */
@Entity
@Table(name = "spend_breaker")
class SpendBreakerRow {
  @Id String feature;
  int times;

  @Column(name = "window_minutes")
  long windowMinutes;

  @Column(name = "least_micros")
  long leastMicros;

  /** What was spent before does not count: an admin has looked at it, or its stop has passed. */
  @Column(name = "counts_from")
  Instant countsFrom;

  @Column(name = "stopped_at")
  @Nullable Instant stoppedAt;

  @Column(name = "stopped_until")
  @Nullable Instant stoppedUntil;

  @Column(name = "stopped_spent")
  long stoppedSpent;

  @Column(name = "stopped_usual")
  long stoppedUsual;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected SpendBreakerRow() {}

  SpendBreakerRow(SpendBreaker breaker) {
    feature = breaker.feature().value();
    countsFrom = Instant.EPOCH;
    become(breaker);
  }

  final void become(SpendBreaker breaker) {
    times = breaker.times();
    windowMinutes = breaker.window().toMinutes();
    leastMicros = breaker.least().micros();
  }

  void stop(Stop stop) {
    stoppedAt = stop.at();
    stoppedUntil = stop.until();
    stoppedSpent = stop.spent().micros();
    stoppedUsual = stop.usual().micros();
    countsFrom = stop.until();
  }

  void reset(Instant now) {
    stoppedAt = null;
    stoppedUntil = null;
    countsFrom = now;
  }

  SpendBreaker breaker() {
    return new SpendBreaker(
        new FeatureKey(feature), times, Duration.ofMinutes(windowMinutes), new Usd(leastMicros));
  }

  @Nullable Stop stop() {
    return stoppedAt == null || stoppedUntil == null
        ? null
        : new Stop(stoppedAt, stoppedUntil, new Usd(stoppedSpent), new Usd(stoppedUsual));
  }
}
