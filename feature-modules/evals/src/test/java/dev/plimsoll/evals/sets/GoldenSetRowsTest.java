package dev.plimsoll.evals.sets;

import static dev.plimsoll.evals.Samples.HELP;
import static dev.plimsoll.evals.Samples.NOON;
import static dev.plimsoll.evals.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.Samples;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes back of what was kept of golden sets. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // no container here
class GoldenSetRowsTest {
  private static final FeatureKey FEATURE = new FeatureKey("help");
  private static final GoldenSetVersion SET = Samples.set(question("a"), question("b"));

  private final GoldenSetRows sets = new GoldenSetRows();

  GoldenSetRowsTest(TestDatabase kind) {
    sets.sql =
        new Sql(
            kind.migrated(
                List.of(
                    "V2026.11.21.1100__evals.sql",
                    "V2026.11.28.1500__work.sql",
                    "V2026.11.28.3601__evals_tasks.sql",
                    "V2026.11.30.3610__evals_archive.sql")));
  }

  @Test
  void a_set_and_its_versions() {
    var row = new GoldenSetRow(HELP, NOON);
    row.become(SET);
    sets.put(row);
    sets.add(SET);
    var monday = row.nextRun;
    var planned = new GoldenSet(HELP, FEATURE, "", 1, 2, Schedule.WEEKLY, monday, NOON);
    assertThat(sets.all()).containsExactly(planned);
    assertThat(sets.find(HELP)).contains(planned);
    assertThat(sets.locked(HELP).orElseThrow().nextRun())
        .isEqualTo(row.nextRun())
        .hasValueSatisfying(
            next -> assertThat(next).isBetween(NOON, NOON.plus(Duration.ofDays(7))));
    assertThat(sets.versions(HELP)).containsExactly(sets.version(HELP, 1));
    assertThat(sets.version(HELP, 1).cases()).isEqualTo(SET.cases());
    assertThatThrownBy(() -> sets.version(HELP, 2)).isInstanceOf(UnknownGoldenSet.class);
    var locked = sets.locked(HELP).orElseThrow();
    locked.schedule(null, NOON);
    sets.put(locked);
    assertThat(sets.all())
        .containsExactly(new GoldenSet(HELP, FEATURE, "", 1, 2, null, null, NOON));
  }

  @Test
  void a_set_keeps_its_versions_and_runs_under_another_name() {
    var other = new GoldenSetName("other");
    keep();
    run("run", "FINISHED");
    sets.rename(HELP, other);
    assertThat(sets.find(HELP)).isEmpty();
    assertThat(sets.versions(HELP)).isEmpty();
    assertThat(sets.version(other, 1).cases()).isEqualTo(SET.cases());
    assertThat(runs(other)).isOne();
    assertThat(sets.isTaken(HELP)).isFalse();
  }

  @Test
  void an_archived_set_is_found_among_the_archived_alone() {
    keep();
    run("run", "FINISHED");
    assertThat(sets.archive(HELP, NOON)).isTrue();
    assertThat(sets.archive(HELP, NOON)).isFalse();
    assertThat(sets.all()).isEmpty();
    assertThat(sets.find(HELP)).isEmpty();
    assertThat(sets.locked(HELP)).isEmpty();
    assertThat(sets.isTaken(HELP)).isTrue();
    assertThat(sets.archived()).containsExactly(new ArchivedGoldenSet(HELP, NOON, 1));
    assertThat(sets.archive(HELP, null)).isTrue();
    assertThat(sets.find(HELP)).isPresent();
  }

  @Test
  void only_an_archived_set_is_deleted_with_all_that_it_had() {
    keep();
    run("run", "FINISHED");
    assertThat(sets.delete(HELP)).isFalse();
    assertThat(runs(HELP)).isOne();
    sets.archive(HELP, NOON);
    assertThat(sets.delete(HELP)).isTrue();
    assertThat(sets.versions(HELP)).isEmpty();
    assertThat(runs(HELP)).isZero();
    assertThat(sets.sql.number("SELECT COUNT(*) FROM eval_result")).isZero();
    assertThat(sets.isTaken(HELP)).isFalse();
  }

  @Test
  void a_run_that_is_not_over_is_known() {
    keep();
    run("over", "FINISHED");
    assertThat(sets.isRunning(HELP)).isFalse();
    run("waits", "WAITING");
    assertThat(sets.isRunning(HELP)).isTrue();
  }

  private void keep() {
    var row = new GoldenSetRow(HELP, NOON);
    row.become(SET);
    sets.put(row);
    sets.add(SET);
  }

  private void run(String id, String state) {
    sets.sql.insert(
        "eval_run",
        "id, set_name, set_version, feature, started_how, started_by, state, case_count, done,"
            + " passed, errors, created_at",
        id,
        HELP,
        1,
        FEATURE,
        "CI",
        "ada",
        state,
        2,
        2,
        2,
        0,
        NOON);
    sets.sql.insert(
        "eval_result",
        "id, run, case_id, status, answer, why, duration_millis, cost_micros",
        id + ":a",
        id,
        "a",
        "PASSED",
        "Yes.",
        "",
        1,
        0);
  }

  private long runs(GoldenSetName set) {
    return sets.sql.number("SELECT COUNT(*) FROM eval_run WHERE set_name = ?", set);
  }
}
