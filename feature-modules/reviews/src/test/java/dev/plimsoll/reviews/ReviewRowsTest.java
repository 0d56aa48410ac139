package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ratings as they are kept, and those that were kept when each criterion had a column. */
class ReviewRowsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UserId RUTH = new UserId("ruth");
  private static final String QUEUE = "weekly-audit";
  private static final String BATCH = "2026-W47";

  @ParameterizedTest
  @EnumSource
  void keeps_each_version_with_its_scores(TestDatabase kind) {
    var rows = rows(ReviewTables.on(kind));
    var good = SomeRating.of(Hallucination.NO, 5, 4, 3, 2, 1);
    var bad = Rating.of(Hallucination.YES, _ -> 1, "It made up a page.");
    rows.add(
        new ReviewBatchRow("b", QUEUE, BATCH, NOON),
        List.of(new NewItem("talk 1", null), new NewItem("talk 2", null)));
    var item = items(rows).getFirst().id();
    rate(rows, item, good);
    rate(rows, item, bad);
    assertThat(rows.versions(item)).extracting(RatingVersion::rating).containsExactly(bad, good);
    assertThat(rows.item(item).rating()).isEqualTo(bad);
    assertThat(items(rows)).extracting(ReviewItem::rating).containsExactly(bad, null);
  }

  @ParameterizedTest
  @EnumSource
  void reads_what_was_kept_in_columns(TestDatabase kind) {
    var database = beforeScores(kind);
    TestDatabase.migrate(database, "V2026.11.29.2902__reviews_score.sql");
    var rows = rows(database);
    assertThat(rows.versions("i"))
        .extracting(RatingVersion::rating)
        .containsExactly(
            ofFirstRubric(Hallucination.NO, List.of(5, 5, 5, 5, 5), null),
            ofFirstRubric(Hallucination.YES, List.of(1, 2, 3, 4, 5), "It made up a page."));
    assertThat(items(rows))
        .extracting(ReviewItem::rating)
        .containsExactly(ofFirstRubric(Hallucination.NO, List.of(5, 5, 5, 5, 5), null));
    rate(rows, "i", SomeRating.of(Hallucination.UNSURE, 2));
    assertThat(items(rows))
        .extracting(ReviewItem::rating)
        .containsExactly(SomeRating.of(Hallucination.UNSURE, 2));
  }

  @ParameterizedTest
  @EnumSource
  void reads_a_rating_by_a_rubric_that_asked_for_nothing(TestDatabase kind) {
    var database = beforeScores(kind);
    TestDatabase.migrate(database, "V2026.11.29.2902__reviews_score.sql");
    var sql = new Sql(database);
    var _ = sql.update("DELETE FROM review_rating_score");
    var _ = sql.update("UPDATE review_rating SET rubric = 0");
    assertThat(rows(database).versions("i"))
        .extracting(version -> version.rating().scores().size())
        .containsExactly(0, 0);
  }

  private static Rating ofFirstRubric(
      Hallucination hallucination, List<Integer> scores, @Nullable String note) {
    return new Rating(
        1,
        hallucination,
        Map.of(
            Criterion.ACCURACY, scores.get(0),
            Criterion.HELPFULNESS, scores.get(1),
            Criterion.TONE, scores.get(2),
            Criterion.COMPLETENESS, scores.get(3),
            Criterion.SAFETY, scores.get(4)),
        note);
  }

  /** A rating of two versions. */
  private static DataSource beforeScores(TestDatabase kind) {
    var database = kind.create();
    TestDatabase.migrate(database, "V2026.11.21.0900__reviews.sql");
    var sql = new Sql(database);
    sql.insert("review_batch", "id, queue, name, rubric, opened_at", "b", QUEUE, BATCH, 1, NOON);
    sql.insert(
        "review_item",
        "id, batch, position, subject, rated_by, ratings",
        "i",
        "b",
        1,
        "talk 1",
        RUTH.value(),
        2);
    var columns =
        "id, item, version, rubric, reviewer, at, hallucination, accuracy, helpfulness, tone,"
            + " completeness, safety, note";
    sql.insert(
        "review_rating",
        columns,
        "r1",
        "i",
        1,
        1,
        RUTH.value(),
        NOON,
        "YES",
        1,
        2,
        3,
        4,
        5,
        "It made up a page.");
    sql.insert(
        "review_rating", columns, "r2", "i", 2, 1, RUTH.value(), NOON, "NO", 5, 5, 5, 5, 5, null);
    return database;
  }

  private static ReviewRows rows(DataSource database) {
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    return new ReviewRows(new Sql(database), new IdSource(clock, new SplittableRandom(7)));
  }

  private static List<ReviewItem> items(ReviewRows rows) {
    return rows.items(List.of(QUEUE), List.of(BATCH));
  }

  private static void rate(ReviewRows rows, String item, Rating rating) {
    var rated = rows.lockedItem(item).rated(RUTH, NOON);
    rows.rate(rated, new RatingVersion(rated.ratings(), rating, RUTH, NOON));
  }
}
