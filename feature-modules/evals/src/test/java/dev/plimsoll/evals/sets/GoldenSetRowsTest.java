package dev.plimsoll.evals.sets;

import static dev.plimsoll.evals.Samples.HELP;
import static dev.plimsoll.evals.Samples.NOON;
import static dev.plimsoll.evals.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.Samples;
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
    sets.sql = new Sql(kind.migrated(List.of("V2026.11.21.1100__evals.sql")));
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
}
