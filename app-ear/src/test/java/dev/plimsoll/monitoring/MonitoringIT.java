package dev.plimsoll.monitoring;

import static dev.plimsoll.monitoring.SomeCall.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.audits.AuditReviews;
import dev.plimsoll.audits.AuditSchedule;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.Conversations;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.monitoring.MetricStatus.Beyond;
import dev.plimsoll.monitoring.MetricStatus.NotMeasured;
import dev.plimsoll.monitoring.MetricStatus.Unjudged;
import dev.plimsoll.monitoring.MetricStatus.Within;
import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Each test asks about a feature of its own, so that none sees the calls of another. */
@SharedContainer(needs = SomeCall.class)
class MonitoringIT {
  private final Instant now = Instant.now();
  private final Instant fiveDaysAgo = now.minus(Duration.ofDays(5));

  @Inject Monitoring monitoring;
  @Inject CallLog calls;
  @Inject Conversations conversations;
  @Inject WeeklyAudits audits;
  @Inject AuditReviews desk;
  @Inject Ledger ledger;

  @Test
  void says_of_a_feature_that_nobody_asked_that_nothing_is_measured() {
    var silent = new FeatureKey("silent");
    assertThat(monitoring.readings(silent, TimeRange.MONTH))
        .extracting(MetricReading::measure)
        .containsExactly(Measure.values());
    assertThat(monitoring.readings(silent, TimeRange.MONTH))
        .extracting(MetricReading::status)
        .containsOnly(new NotMeasured());
    assertThat(monitoring.trends(silent, TimeRange.MONTH)).allMatch(Trend::isEmpty);
  }

  @Test
  void judges_latency_by_the_slowest_of_twenty() {
    var slow = new FeatureKey("slow");
    var quick = new FeatureKey("quick");
    write(answered("s1", slow, "uma", now).taking(Duration.ofSeconds(12)));
    write(answered("q1", quick, "uma", now), answered("q2", quick, "uma", now));
    assertThat(status(slow, Measure.LATENCY)).isInstanceOf(Beyond.class);
    assertThat(gauge(quick, Measure.LATENCY).metric())
        .asInstanceOf(InstanceOfAssertFactories.type(Metric.Latency.class))
        .satisfies(latency -> {
          assertThat(latency.basis()).isEqualTo(2);
          assertThat(latency.p95()).isBetween(0.8, 0.88);
        });
  }

  @Test
  void counts_failed_calls() {
    var shaky = new FeatureKey("shaky");
    write(answered("e1", shaky, "uma", now), answered("e2", shaky, "uma", now).failing());
    assertThat(status(shaky, Measure.ERROR_RATE)).isEqualTo(new Beyond(50, 2));
  }

  @Test
  void leaves_out_what_lies_before_the_range() {
    var old = new FeatureKey("old");
    write(answered("o1", old, "uma", fiveDaysAgo).failing());
    assertThat(status(old, Measure.ERROR_RATE)).isEqualTo(new NotMeasured());
    assertThat(gauge(old, TimeRange.WEEK, Measure.ERROR_RATE).status())
        .isEqualTo(new Beyond(100, 2));
  }

  @Test
  void holds_the_cost_of_a_user_against_the_days_before() {
    var dear = new FeatureKey("dear");
    write(answered("d1", dear, "uma", now).costing("0.03"), answered("d2", dear, "pia", now));
    assertThat(status(dear, Measure.COST_PER_USER)).isEqualTo(new Unjudged(0.02));
    write(answered("d3", dear, "uma", fiveDaysAgo).costing("0.008"));
    assertThat(status(dear, Measure.COST_PER_USER)).isEqualTo(new Beyond(0.02, 0.016));
    assertThat(trend(dear, Measure.COST_PER_USER).lines().getFirst().values())
        .filteredOn(Objects::nonNull)
        .containsExactly(0.008, 0.02);
  }

  @Test
  void counts_thumbs() {
    var rated = new FeatureKey("thumbed");
    write(answered("t1", rated, "uma", now), answered("t2", rated, "uma", now));
    thumb("t1", Thumb.UP);
    assertThat(status(rated, Measure.THUMBS_DOWN_RATE)).isEqualTo(new Within(0, 20));
    thumb("t2", Thumb.DOWN);
    assertThat(status(rated, Measure.THUMBS_DOWN_RATE)).isEqualTo(new Beyond(50, 20));
  }

  @Test
  void follows_the_ratings_of_a_drawn_week() {
    var odd = new FeatureKey("odd");
    var anna = caller("anna", Role.ADMIN, Role.REVIEWER);
    write(answered("h1", odd, "uma", now), answered("h2", odd, "pia", now));
    var week = IsoWeek.of(now, audits.schedule().zone());
    drawAll(week, anna);
    rateAll(week, odd, anna);
    assertThat(gauge(odd, Measure.HALLUCINATION_RATE).metric().basis()).isEqualTo(2);
    assertThat(status(odd, Measure.HALLUCINATION_RATE)).isEqualTo(new Beyond(100, 5));
    var trend = trend(odd, Measure.HALLUCINATION_RATE);
    assertThat(trend.lines().getFirst().values().getLast()).isEqualTo(100);
    assertThat(trend.lines().get(1).values().getLast()).isEqualTo(34.24, within(0.01));
  }

  @Test
  void judges_by_a_changed_threshold_and_writes_down_why() {
    var strict = new FeatureKey("strict");
    write(answered("c1", strict, "uma", now).taking(Duration.ofSeconds(20)));
    var before = gauge(strict, Measure.LATENCY).threshold();
    monitoring.setThreshold(seconds("30"), new Actor("anna"), " reports take long ");
    assertThat(status(strict, Measure.LATENCY)).isInstanceOf(Within.class);
    monitoring.setThreshold(before, new Actor("anna"), "back");
    var entries = ledger.page(LedgerFilter.of(new Subject("threshold", "latency")), 0, 9);
    assertThat(entries).hasSize(2);
    assertThat(entries.getLast().change().reason()).isEqualTo("reports take long");
    assertThat(entries.getLast().change().before()).isEqualTo("{\"seconds\":10}");
    assertThat(entries.getLast().change().after()).isEqualTo("{\"seconds\":30}");
  }

  @Test
  void changes_no_threshold_without_a_reason() {
    var before = List.copyOf(monitoring.thresholds());
    assertThatThrownBy(() -> monitoring.setThreshold(seconds("31"), new Actor("anna"), " "))
        .isInstanceOf(InvalidThreshold.class)
        .hasMessageStartingWith("reason must be");
    assertThat(monitoring.thresholds()).containsExactlyElementsOf(before);
  }

  private void write(SomeCall... some) {
    Arrays.stream(some).map(SomeCall::record).forEach(calls::finish);
    assertThat(calls.awaitWritten(Duration.ofSeconds(20))).isTrue();
  }

  private void thumb(String call, Thumb thumb) {
    conversations.feedback(SomeCall.id(call, now), new UserId("uma"), thumb, null);
  }

  /** All conversations of the week, those of other tests too. */
  private void drawAll(IsoWeek week, Caller admin) {
    var usual = audits.schedule();
    audits.reschedule(
        new AuditSchedule(usual.day(), usual.time(), usual.zone(), AuditSchedule.LARGEST_SAMPLE),
        admin);
    var draw = audits.drawNow(week, "to see the figure move", admin);
    audits.reschedule(usual, admin);
    assertThat(draw.sample()).as("all of the week").hasSize(draw.populationSize());
  }

  /** The answers of this feature hallucinate, all others do not. */
  private void rateAll(IsoWeek week, FeatureKey feature, Caller reviewer) {
    for (var item = desk.next(week, reviewer); item.isPresent(); item = desk.next(week, reviewer)) {
      var isOdd = item.get().conversation().feature().equals(feature);
      var verdict = isOdd ? Hallucination.YES : Hallucination.NO;
      desk.rate(item.get().id(), Rating.of(verdict, _ -> 3, null), reviewer);
    }
  }

  private MetricStatus status(FeatureKey feature, Measure measure) {
    return gauge(feature, measure).status();
  }

  private MetricReading gauge(FeatureKey feature, Measure measure) {
    return gauge(feature, TimeRange.DAY, measure);
  }

  private MetricReading gauge(FeatureKey feature, TimeRange range, Measure measure) {
    return monitoring.readings(feature, range).stream()
        .filter(reading -> reading.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private Trend trend(FeatureKey feature, Measure measure) {
    return monitoring.trends(feature, TimeRange.DAY).stream()
        .filter(trend -> trend.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static Threshold seconds(String value) {
    return new Threshold(Measure.LATENCY, new BigDecimal(value));
  }

  private static Caller caller(String name, Role... roles) {
    return new Caller(new UserId(name), name, TenantId.DEFAULT, Set.of(roles), null, null);
  }
}
