package dev.plimsoll.evals.sets;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.formats.JsonSets;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All golden sets, and their versions, which never change and hold their cases as JSON. */
@ApplicationScoped
public class GoldenSetRows {
  private static final String SETS = "SELECT * FROM golden_set ";
  private static final String VERSIONS = "SELECT * FROM golden_set_version ";

  @Inject Sql sql;

  public List<GoldenSet> all() {
    return sql.rows(SETS + "ORDER BY name", GoldenSetRows::set);
  }

  public Optional<GoldenSet> find(GoldenSetName name) {
    return sql.first(SETS + "WHERE name = ?", GoldenSetRows::set, name);
  }

  /** Locks the row for a change; other changes of it wait. */
  public Optional<GoldenSetRow> locked(GoldenSetName name) {
    return sql.first(SETS + "WHERE name = ? FOR UPDATE", row -> new GoldenSetRow(set(row)), name);
  }

  /** All versions of a set, newest first. */
  public List<GoldenSetVersion> versions(GoldenSetName name) {
    return sql.rows(
        VERSIONS + "WHERE set_name = ? ORDER BY version DESC", GoldenSetRows::version, name);
  }

  /**
   * One version of a set.
   *
   * @throws UnknownGoldenSet if the set has no such version
   */
  public GoldenSetVersion version(GoldenSetName name, int version) {
    return sql.first(VERSIONS + "WHERE id = ?", GoldenSetRows::version, id(name, version))
        .orElseThrow(() -> new UnknownGoldenSet(name, version));
  }

  public void put(GoldenSetRow set) {
    sql.put(
        "golden_set",
        "name",
        "feature, description, version, case_count, schedule, next_run, changed_at",
        set.feature,
        set.description,
        set.version,
        set.caseCount,
        set.schedule == null ? null : set.schedule.cron(),
        set.nextRun,
        set.changedAt,
        set.name);
  }

  public void add(GoldenSetVersion made) {
    sql.insert(
        "golden_set_version",
        "id, set_name, version, feature, description, cases, author, created_at",
        id(made.name(), made.version()),
        made.name(),
        made.version(),
        made.feature(),
        made.description(),
        JsonSets.write(made.cases()),
        made.author(),
        made.createdAt());
  }

  private static String id(GoldenSetName name, int version) {
    return name + ":" + version;
  }

  private static GoldenSet set(ResultSet row) throws SQLException {
    var schedule = row.getString("schedule");
    return new GoldenSet(
        new GoldenSetName(row.getString("name")),
        new FeatureKey(row.getString("feature")),
        row.getString("description"),
        row.getInt("version"),
        row.getInt("case_count"),
        schedule == null ? null : new Schedule(schedule),
        Sql.instantOrNull(row, "next_run"),
        Sql.instant(row, "changed_at"));
  }

  private static GoldenSetVersion version(ResultSet row) throws SQLException {
    return new GoldenSetVersion(
        new GoldenSetName(row.getString("set_name")),
        row.getInt("version"),
        new FeatureKey(row.getString("feature")),
        row.getString("description"),
        JsonSets.read(row.getString("cases")).cases(),
        row.getString("author"),
        Sql.instant(row, "created_at"));
  }
}
