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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All golden sets, and their versions, which never change and hold their cases as JSON. Sets that
 * are archived are found only where it is said.
 */
@ApplicationScoped
public class GoldenSetRows {
  private static final String SETS = "SELECT * FROM golden_set ";
  private static final String VERSIONS = "SELECT * FROM golden_set_version ";

  @Inject Sql sql;

  public List<GoldenSet> all() {
    return sql.rows(SETS + "WHERE archived_at IS NULL ORDER BY name", GoldenSetRows::set);
  }

  /** The archived ones, the latest first. */
  public List<ArchivedGoldenSet> archived() {
    return sql.rows(
        """
        SELECT name, archived_at,
          (SELECT COUNT(*) FROM eval_run WHERE set_name = golden_set.name) AS runs
        FROM golden_set WHERE archived_at IS NOT NULL ORDER BY archived_at DESC, name
        """,
        row ->
            new ArchivedGoldenSet(
                new GoldenSetName(row.getString("name")),
                Sql.instant(row, "archived_at"),
                row.getLong("runs")));
  }

  /** Whether a set has this name, archived or not. */
  public boolean isTaken(GoldenSetName name) {
    return sql.number("SELECT COUNT(*) FROM golden_set WHERE name = ?", name) > 0;
  }

  public Optional<GoldenSet> find(GoldenSetName name) {
    return sql.first(SETS + "WHERE name = ? AND archived_at IS NULL", GoldenSetRows::set, name);
  }

  /** Locks the row for a change; other changes of it wait. */
  public Optional<GoldenSetRow> locked(GoldenSetName name) {
    return sql.first(
        SETS + "WHERE name = ? AND archived_at IS NULL FOR UPDATE",
        row -> new GoldenSetRow(set(row)),
        name);
  }

  /** Puts a set away, or brings it back; false if there is none to do that to. */
  public boolean archive(GoldenSetName name, @Nullable Instant at) {
    return sql.update(
            "UPDATE golden_set SET archived_at = ? WHERE name = ? AND archived_at IS "
                + (at == null ? "NOT NULL" : "NULL"),
            at,
            name)
        == 1;
  }

  /** Whether a run of a set is not over yet. */
  public boolean isRunning(GoldenSetName name) {
    return sql.number(
            "SELECT COUNT(*) FROM eval_run WHERE set_name = ? AND state IN ('WAITING', 'RUNNING')",
            name)
        > 0;
  }

  /** Gives a set another name, with all its versions and runs. */
  public void rename(GoldenSetName from, GoldenSetName to) {
    sql.update("UPDATE golden_set SET name = ? WHERE name = ?", to, from);
    sql.update(
        """
        UPDATE golden_set_version SET set_name = ?, id = CAST(? AS VARCHAR(64)) || ':' || version
        WHERE set_name = ?
        """,
        to,
        to,
        from);
    sql.update("UPDATE eval_run SET set_name = ? WHERE set_name = ?", to, from);
  }

  /** Deletes an archived set, with all its versions, runs and results; false if there is none. */
  public boolean delete(GoldenSetName name) {
    var deleted =
        sql.update("DELETE FROM golden_set WHERE name = ? AND archived_at IS NOT NULL", name) == 1;
    if (deleted) {
      sql.update("DELETE FROM golden_set_version WHERE set_name = ?", name);
      sql.update(
          "DELETE FROM eval_result WHERE run IN (SELECT id FROM eval_run WHERE set_name = ?)",
          name);
      sql.update("DELETE FROM eval_run WHERE set_name = ?", name);
    }
    return deleted;
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
