package dev.plimsoll.audits;

import static java.util.concurrent.Executors.callable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.InContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.reviews.BatchClosed;
import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.reviews.ReviewBatch;
import dev.plimsoll.reviews.ReviewResults;
import dev.plimsoll.reviews.TakenByAnother;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Draws and ratings on a real database. Weeks that are drawn by hand precede the first one that the
 * schedule draws.
 */
@ArquillianTest
class AuditsIT {
  private static final Caller ADMIN = caller("anna", null, Role.ADMIN);
  private static final Caller RITA = caller("rita", null, Role.REVIEWER);
  private static final Caller RUTH = caller("ruth", null, Role.REVIEWER);

  @Inject WeeklyAudits audits;
  @Inject AuditReviews desk;
  @Inject ScheduledDraws schedule;
  @Inject ReviewResults reviews;
  @Inject Ledger ledger;
  @Inject SettableClock clock;
  @Inject Talk talk;

  @Deployment
  static WebArchive archive() {
    return InContainer.with("audits").addClasses(SettableClock.class, Talk.class);
  }

  @Test
  void draws_twenty_of_five_hundred_and_the_same_again_from_the_seed() {
    var week = talked("2025-W10", 500);
    var draw = audits.drawNow(week, "incident 7", ADMIN);
    assertThat(draw.populationSize()).isEqualTo(500);
    assertThat(draw.sample()).hasSize(20).doesNotHaveDuplicates();
    assertThat(audits.draws(week)).containsExactly(draw);
    var again = audits.repeat(draw.id());
    assertThat(again.matches()).isTrue();
    assertThat(again.sample())
        .containsExactlyElementsOf(
            draw.sample().stream().map(one -> one.conversation().value()).toList());
  }

  @Test
  void takes_all_where_there_are_fewer_and_long_ones_once() {
    var week = talked("2025-W11", 5);
    talk.ofOne("a long talk", 30, week.from(ZoneOffset.UTC));
    var draw = audits.drawNow(week, "few", ADMIN);
    assertThat(draw.populationSize()).isEqualTo(6);
    assertThat(draw.sample()).hasSize(6);
  }

  @Test
  void keeps_to_the_week() {
    var week = talked("2025-W25", 1);
    talk.ofOne("the week before", 1, week.from(ZoneOffset.UTC).minusSeconds(1));
    talk.ofOne("the week after", 1, week.until(ZoneOffset.UTC));
    assertThat(audits.drawNow(week, "edges", ADMIN).populationSize()).isEqualTo(1);
  }

  @Test
  void draws_a_week_once_when_two_try_at_once() throws Exception {
    var week = talked("2025-W13", 40);
    var outcomes =
        atOnce(
            () -> audits.drawNow(week, "one", ADMIN), () -> audits.drawNow(week, "other", ADMIN));
    assertThat(outcomes)
        .hasSize(2)
        .hasAtLeastOneElementOfType(Draw.class)
        .hasAtLeastOneElementOfType(WeekAlreadyDrawn.class);
    assertThat(audits.draws(week)).hasSize(1);
    assertThat(batches(week)).hasSize(1);
    assertThat(entries(week)).isEqualTo(1);
  }

  @Test
  void keeps_draw_and_batch_and_entry_together_or_none_of_them() {
    var week = talked("2025-W14", 5);
    var refused = caller("anna", "k".repeat(1_000), Role.ADMIN);
    assertThatThrownBy(() -> audits.drawNow(week, "a name too long", refused)).isNotNull();
    assertThat(audits.draws(week)).isEmpty();
    assertThat(batches(week)).isEmpty();
    assertThat(entries(week)).isZero();
    var _ = audits.drawNow(week, "a name that fits", ADMIN);
    assertThat(audits.draws(week)).hasSize(1);
    assertThat(batches(week)).hasSize(1);
    assertThat(entries(week)).isEqualTo(1);
  }

  @Test
  void catches_up_once_on_all_nodes_and_takes_the_whole_week_in_place_of_the_week_so_far()
      throws Exception {
    schedule.drawDue();
    var thisWeek = week("2026-W47");
    talk.ofMany(30, thisWeek.from(ZoneOffset.UTC));
    var soFar = audits.drawNow(thisWeek, "to try it", ADMIN);
    assertThat(soFar.whole()).isFalse();
    talk.ofOne("of the quiet week", 1, week("2026-W49").from(ZoneOffset.UTC));
    clock.set("2026-12-07T05:59:59Z");
    schedule.drawDue();
    assertThat(audits.draws(week("2026-W49"))).isEmpty();
    clock.set("2026-12-07T06:00:00Z");
    var _ = atOnce(callable(schedule::drawDue), callable(schedule::drawDue));
    assertThat(audits.draws(thisWeek)).extracting(Draw::whole).containsExactly(true, false);
    assertThat(audits.draws(thisWeek).getFirst().drawnBy()).isEqualTo(Actor.SYSTEM);
    assertThat(audits.draws(week("2026-W48"))).isEmpty();
    assertThat(audits.draws(week("2026-W49"))).extracting(Draw::whole).containsExactly(true);
    assertThat(batches(thisWeek)).extracting(ReviewBatch::isOpen).containsExactly(true, false);
    assertThatThrownBy(() -> audits.drawNow(thisWeek, "again", ADMIN))
        .isInstanceOf(WeekAlreadyDrawn.class);
  }

  @Test
  void turns_ratings_into_a_rate_until_the_week_is_finished() {
    var week = talked("2025-W15", 4);
    var _ = audits.drawNow(week, "to rate", ADMIN);
    assertThat(result(week).hallucination()).isEqualTo(new HallucinationRate(0, 0, 0, 4));
    rateNext(week, Hallucination.YES);
    rateNext(week, Hallucination.NO);
    rateNext(week, Hallucination.UNSURE);
    assertThatThrownBy(() -> desk.finish(week, RITA)).isInstanceOf(NotAllRated.class);
    rateNext(week, Hallucination.NO);
    assertThat(result(week).hallucination()).isEqualTo(new HallucinationRate(1, 2, 1, 0));
    assertThat(result(week).byFeature().values()).containsExactly(result(week).hallucination());
    var first = desk.again(week, 1, RITA).orElseThrow();
    desk.rate(first.id(), rating(Hallucination.NO), RITA);
    assertThat(result(week).hallucination()).isEqualTo(new HallucinationRate(0, 3, 1, 0));
    desk.finish(week, RITA);
    assertThat(result(week).finished()).isTrue();
    assertThatThrownBy(() -> desk.rate(first.id(), rating(Hallucination.YES), RITA))
        .isInstanceOf(BatchClosed.class);
    assertThat(audits.results(100)).contains(result(week));
  }

  @Test
  void gives_two_reviewers_different_conversations_and_each_their_own_again() {
    var week = talked("2025-W16", 2);
    var _ = audits.drawNow(week, "for two", ADMIN);
    var ritas = desk.next(week, RITA).orElseThrow();
    var ruths = desk.next(week, RUTH).orElseThrow();
    assertThat(ritas.id()).isNotEqualTo(ruths.id());
    assertThat(desk.next(week, RITA)).contains(ritas);
    assertThatThrownBy(() -> desk.rate(ruths.id(), rating(Hallucination.NO), RITA))
        .isInstanceOf(TakenByAnother.class);
    desk.rate(ritas.id(), rating(Hallucination.NO), RITA);
    assertThat(desk.next(week, RITA)).isEmpty();
    assertThat(desk.rated(week, RITA)).containsExactly(ritas.position());
    assertThat(desk.again(week, ritas.position(), RUTH)).isEmpty();
  }

  @Test
  void shows_what_was_said_up_to_the_draw_and_not_by_whom() {
    var week = week("2025-W17");
    talk.ofOne("a talk that goes on", 2, week.from(ZoneOffset.UTC));
    var _ = audits.drawNow(week, "to read", ADMIN);
    talk.ofOne("a talk that goes on", 1, week.until(ZoneOffset.UTC));
    var item = desk.next(week, RITA).orElseThrow();
    assertThat(item.conversation().turns())
        .extracting(AuditedConversation.Turn::answer)
        .containsExactly("answer 1", "answer 2");
    assertThat(item.toString()).doesNotContainIgnoringCase("uma");
  }

  @Test
  void asks_for_the_role() {
    var week = week("2025-W18");
    var user = caller("uma", null, Role.USER);
    assertThatThrownBy(() -> audits.drawNow(week, "mine", RITA)).hasMessageContaining("admin");
    assertThatThrownBy(() -> audits.reschedule(AuditSchedule.DEFAULT, RITA))
        .isInstanceOf(MissingRole.class);
    assertThatThrownBy(() -> desk.next(week, user)).hasMessageContaining("reviewer");
    assertThatThrownBy(() -> desk.rate("any", rating(Hallucination.NO), user))
        .isInstanceOf(MissingRole.class);
  }

  @Test
  void wants_a_reason_and_something_to_draw() {
    assertThatThrownBy(() -> audits.drawNow(week("2025-W19"), " ", ADMIN))
        .isInstanceOf(InvalidDraw.class)
        .hasMessage("reason must be 1 to 500 characters, but was 0");
    assertThatThrownBy(() -> audits.drawNow(week("2025-W19"), "why not", ADMIN))
        .isInstanceOf(NothingToDraw.class);
  }

  @Test
  void keeps_the_schedule_and_tells_the_ledger() {
    var subject = LedgerFilter.of(new Subject("audit-schedule", "weekly"));
    var before = audits.schedule();
    var berlin =
        new AuditSchedule(DayOfWeek.FRIDAY, LocalTime.of(17, 30), ZoneId.of("Europe/Berlin"), 25);
    audits.reschedule(berlin, ADMIN);
    assertThat(audits.schedule()).isEqualTo(berlin);
    audits.reschedule(berlin, ADMIN);
    audits.reschedule(before, ADMIN);
    assertThat(ledger.page(subject, 0, 10)).hasSize(2);
  }

  private IsoWeek talked(String name, int conversations) {
    var week = week(name);
    talk.ofMany(conversations, week.from(ZoneOffset.UTC).plus(Duration.ofHours(1)));
    return week;
  }

  private void rateNext(IsoWeek week, Hallucination verdict) {
    desk.rate(desk.next(week, RITA).orElseThrow().id(), rating(verdict), RITA);
  }

  private AuditResult result(IsoWeek week) {
    return audits.result(week).orElseThrow();
  }

  private List<ReviewBatch> batches(IsoWeek week) {
    return reviews.batches(Draw.queue(week));
  }

  private long entries(IsoWeek week) {
    return ledger.count(LedgerFilter.of(new Subject("audit", week.toString())));
  }

  /** What each call returned or threw. */
  private static List<Object> atOnce(Callable<Object> one, Callable<Object> other)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(2)) {
      return threads.invokeAll(List.of(one, other)).stream().map(AuditsIT::outcome).toList();
    }
  }

  private static Object outcome(Future<Object> done) {
    return done.state() == Future.State.SUCCESS ? done.resultNow() : done.exceptionNow();
  }

  private static Rating rating(Hallucination verdict) {
    return Rating.of(verdict, _ -> 4, null);
  }

  private static IsoWeek week(String name) {
    return IsoWeek.named(name).orElseThrow();
  }

  private static Caller caller(String name, @Nullable String key, Role role) {
    return new Caller(new UserId(name), name, TenantId.DEFAULT, Set.of(role), key, null);
  }
}
