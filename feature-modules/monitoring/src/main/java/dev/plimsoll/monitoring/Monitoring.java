package dev.plimsoll.monitoring;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The six metrics of one feature or of all: their values, their trends and their thresholds. */
@ApplicationScoped
public class Monitoring {
  private static final String KIND = "threshold";
  private static final int LONGEST_REASON = 2_000;

  @Inject CallReadings calls;
  @Inject EvalRuns evals;
  @Inject WeeklyAudits audits;
  @Inject ThresholdRows rows;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * All metrics as of now, in the order of {@link Measure}.
   *
   * @param feature null for all features features together
   */
  public List<MetricReading> readings(@Nullable FeatureKey feature, TimeRange range) {
    var now = clock.instant();
    var thresholds = rows.all();
    return Stream.of(
            calls.metrics(feature, range, now),
            List.of(evals(feature, now).metric(), audits(feature).metric()))
        .flatMap(List::stream)
        .map(metric -> new MetricReading(metric, threshold(thresholds, metric.measure())))
        .sorted(Comparator.comparing(MetricReading::measure))
        .toList();
  }

  /**
   * The trends of all metrics, in the order of {@link Measure}: over the range, or over the last
   * twelve weeks for those that are measured once a week.
   *
   * @param feature null for all features features together
   */
  public List<Trend> trends(@Nullable FeatureKey feature, TimeRange range) {
    var now = clock.instant();
    var weeks = weeks(now);
    return Stream.of(
            calls.trends(feature, range, now),
            List.of(evals(feature, now).trend(weeks), audits(feature).trend(weeks)))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Trend::measure))
        .toList();
  }

  /** All thresholds, in the order of {@link Measure}. */
  public Collection<Threshold> thresholds() {
    return rows.all().values();
  }

  /**
   * Changes a threshold.
   *
   * @throws InvalidThreshold if the reason is missing or too long
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void setThreshold(Threshold threshold, Actor actor, String reason) {
    var why = given(reason);
    ledger.lock();
    var before = rows.locked(threshold.measure());
    if (before.equals(threshold)) {
      return;
    }
    rows.change(threshold);
    var subject = new Subject(KIND, threshold.measure().key());
    ledger.record(new Change(actor, subject, "changed", why, json(before), json(threshold)));
  }

  private EvalHistory evals(@Nullable FeatureKey feature, Instant now) {
    return EvalHistory.of(evals.finished(weeks(now).getFirst().from(ZoneOffset.UTC), now), feature);
  }

  private AuditHistory audits(@Nullable FeatureKey feature) {
    return AuditHistory.of(audits.results(TimeRange.WEEKS), feature);
  }

  /** The current week and those before it, oldest first. */
  private static List<IsoWeek> weeks(Instant now) {
    return Stream.iterate(IsoWeek.of(now, ZoneOffset.UTC), IsoWeek::previous)
        .limit(TimeRange.WEEKS)
        .sorted()
        .toList();
  }

  private static Threshold threshold(Map<Measure, Threshold> all, Measure measure) {
    var threshold = all.get(measure);
    if (threshold == null) {
      throw new IllegalStateException("no threshold for " + measure);
    }
    return threshold;
  }

  private static String given(String reason) {
    var given = reason.strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw new InvalidThreshold("reason", "1 to 2,000 characters, but was " + given.length());
    }
    return given;
  }

  private static String json(Threshold threshold) {
    return Json.object()
        .put(threshold.measure().unit(), new BigDecimal(threshold.text()))
        .toString();
  }
}
