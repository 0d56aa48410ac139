package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Claims over a real database in which a queue has two batches of items. */
class ReviewClaimsTest {
  private static final String QUEUE = "weekly-audit";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final UserId RUTH = new UserId("ruth");
  private static final UserId OMAR = new UserId("omar");

  private final ReviewClaims reviewClaims = new ReviewClaims();
  private Instant now = NOON;

  @ParameterizedTest
  @EnumSource
  void gives_the_oldest_batch_first_in_its_order(TestDatabase kind) throws Exception {
    queue(kind, 2);
    assertThat(next(RUTH)).hasValue("old-1");
    assertThat(next(OMAR)).hasValue("old-2");
    assertThat(next(new UserId("third"))).hasValue("young-1");
  }

  @ParameterizedTest
  @EnumSource
  void gives_a_reviewer_the_item_again_that_they_hold(TestDatabase kind) throws Exception {
    queue(kind, 2);
    assertThat(next(RUTH)).hasValue("old-1");
    now = NOON.plus(HOUR).plus(HOUR);
    assertThat(next(RUTH)).hasValue("old-1");
  }

  @ParameterizedTest
  @EnumSource
  void gives_a_held_item_before_an_earlier_one_that_came_free(TestDatabase kind) throws Exception {
    queue(kind, 2);
    assertThat(next(OMAR)).hasValue("old-1");
    assertThat(next(RUTH)).hasValue("old-2");
    reviewClaims.skip("old-1", OMAR, now);
    assertThat(next(RUTH)).hasValue("old-2");
  }

  @ParameterizedTest
  @EnumSource
  void gives_an_item_to_another_when_its_reviewer_stays_away(TestDatabase kind) throws Exception {
    queue(kind, 2);
    assertThat(next(RUTH)).hasValue("old-1");
    now = NOON.plus(HOUR);
    assertThat(next(OMAR)).hasValue("old-1");
    assertThat(next(RUTH)).hasValue("old-2");
  }

  @ParameterizedTest
  @EnumSource
  void puts_a_skipped_item_behind_all_others_for_that_reviewer(TestDatabase kind) throws Exception {
    queue(kind, 1);
    assertThat(next(RUTH)).hasValue("old-1");
    reviewClaims.skip("old-1", RUTH, now);
    assertThat(next(RUTH)).hasValue("young-1");
    assertThat(next(OMAR)).hasValue("old-1");
    reviewClaims.skip("old-1", OMAR, now);
    reviewClaims.skip("young-1", RUTH, now.plusSeconds(1));
    assertThat(next(RUTH)).as("the one skipped longest ago").hasValue("old-1");
  }

  @ParameterizedTest
  @EnumSource
  void lets_nobody_skip_what_another_holds(TestDatabase kind) throws Exception {
    queue(kind, 1);
    assertThat(next(RUTH)).hasValue("old-1");
    reviewClaims.skip("old-1", OMAR, now);
    assertThat(next(OMAR)).hasValue("young-1");
  }

  @ParameterizedTest
  @EnumSource
  void gives_nothing_that_is_rated_or_closed(TestDatabase kind) throws Exception {
    queue(kind, 1);
    execute("UPDATE review_item SET rated_by = 'omar', ratings = 1 WHERE id = 'old-1'");
    execute("UPDATE review_batch SET closed_at = opened_at WHERE id = 'young'");
    assertThat(next(RUTH)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void never_gives_one_item_to_two_reviewers(TestDatabase kind) throws Exception {
    queue(kind, 20);
    var claimed = new ArrayList<Future<Optional<String>>>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var i = 0; i < 60; i++) {
        var reviewer = new UserId("reviewer-" + i);
        claimed.add(threads.submit(() -> next(reviewer)));
      }
    }
    var items = new ArrayList<String>();
    for (var item : claimed) {
      item.get().ifPresent(items::add);
    }
    assertThat(items).hasSize(40).doesNotHaveDuplicates();
  }

  private Optional<String> next(UserId reviewer) {
    return reviewClaims.next(QUEUE, reviewer, now, now.plus(HOUR));
  }

  @SuppressWarnings("UnnecessaryAssignment") // no container here
  private void queue(TestDatabase kind, int items) throws Exception {
    reviewClaims.sql = new Sql(ReviewTables.on(kind));
    add(new ReviewBatchRow("old", QUEUE, "2026-W46", NOON.minus(HOUR)), items);
    add(new ReviewBatchRow("young", QUEUE, "2026-W47", NOON), items);
    add(new ReviewBatchRow("other", "escalations", "today", NOON.minus(HOUR)), items);
  }

  private void add(ReviewBatchRow batch, int items) {
    execute(
        "INSERT INTO review_batch VALUES ('%s', '%s', '%s', 1, TIMESTAMP WITH TIME ZONE '%s', NULL)"
            .formatted(
                batch.id(),
                batch.queue(),
                batch.name(),
                batch.openedAt().atOffset(ZoneOffset.UTC)));
    for (var position : IntStream.rangeClosed(1, items).boxed().toList()) {
      execute(
          "INSERT INTO review_item VALUES ('%s-%d', '%s', %d, 'talk %d', NULL, NULL, NULL, NULL, 0)"
              .formatted(batch.id(), position, batch.id(), position, position));
    }
  }

  private void execute(String sql) {
    assertThat(reviewClaims.sql.update(sql)).as(sql).isEqualTo(1);
  }
}
