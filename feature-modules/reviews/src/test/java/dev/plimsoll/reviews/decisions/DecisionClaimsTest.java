package dev.plimsoll.reviews.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.reviews.ReviewTables;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionClaimsTest {
  private static final String QUEUE = "answers";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final UserId RITA = new UserId("rita");
  private static final UserId RON = new UserId("ron");

  private final DecisionClaims claims = new DecisionClaims();
  private Instant now = NOON;

  @ParameterizedTest
  @EnumSource
  void gives_what_is_due_first_and_keeps_it_for_who_has_it(TestDatabase kind) throws Exception {
    queue(kind, 2);
    assertThat(next(RITA)).contains("a-1");
    assertThat(next(RITA)).contains("a-1");
    assertThat(next(RON)).contains("a-2");
    now = now.plus(CLAIM);
    assertThat(next(RON)).contains("a-2");
    assertThat(next(RON)).contains("a-2");
  }

  @ParameterizedTest
  @EnumSource
  void offers_again_last_what_was_skipped(TestDatabase kind) throws Exception {
    queue(kind, 2);
    assertThat(next(RITA)).contains("a-1");
    claims.skip(QUEUE, "a-1", RITA, now);
    assertThat(next(RITA)).contains("a-2");
    assertThat(next(RON)).contains("a-1");
    claims.skip(QUEUE, "a-1", RON, now);
    claims.skip(QUEUE, "a-2", RITA, now.plusSeconds(1));
    assertThat(next(RITA)).contains("a-1");
  }

  @ParameterizedTest
  @EnumSource
  void never_gives_the_same_to_two_reviewers(TestDatabase kind) throws Exception {
    queue(kind, 20);
    var claimed = new ArrayList<Future<Optional<String>>>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var i = 0; i < 30; i++) {
        var reviewer = new UserId("reviewer-" + i);
        claimed.add(threads.submit(() -> next(reviewer)));
      }
    }
    var subjects = new ArrayList<String>();
    for (var one : claimed) {
      one.get().ifPresent(subjects::add);
    }
    assertThat(subjects).hasSize(20).doesNotHaveDuplicates();
  }

  private Optional<String> next(UserId reviewer) {
    return claims.next(QUEUE, reviewer, now, now.plus(CLAIM));
  }

  @SuppressWarnings("UnnecessaryAssignment") // no container here
  private void queue(TestDatabase kind, int count) throws Exception {
    claims.sql = new Sql(ReviewTables.on(kind));
    for (var i = 1; i <= count; i++) {
      add(QUEUE, i);
      add("others", i);
    }
  }

  private void add(String queue, int number) {
    claims.sql.update(
        "INSERT INTO review_decision (id, queue, subject, asked_at, due_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        queue + number,
        queue,
        "a-" + number,
        NOON,
        NOON.plusSeconds(number));
  }
}
