package dev.plimsoll.calls.internal;

import dev.plimsoll.domain.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of calls by days, on PostgreSQL alone: a partition for each day of UTC, by the ids that
 * are made on it. Days are made ahead. A call of a day that has none lies in the partition of the
 * others until its day is made. Several servers may do all of this at once.
 */
public final class CallPartitions {
  private static final int DAYS_AHEAD = 7;
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7110800)";

  /** What lists are narrowed by; the key alone lists all calls in order. */
  private static final List<String> INDEXES =
      List.of(
          "call_record_feature ON call_record (feature, id)",
          "call_record_conversation ON call_record (conversation, id)",
          "call_record_user ON call_record (user_id, id)",
          "call_record_model ON call_record (model, id)",
          "call_record_prompt ON call_record (prompt_name, prompt_version, id)",
          "call_record_outcome ON call_record (outcome, id) WHERE outcome <> 'ANSWERED'");

  private final Database database;
  private final Clock clock;

  public CallPartitions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Divides the table if it is not divided yet, and makes the days from today on. */
  public void prepare() {
    if (!database.isPostgres()) {
      return;
    }
    database.transact(connection -> {
      Database.execute(connection, LOCK);
      if (!isDivided(connection)) {
        divide(connection);
      }
    });
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    make(Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS_AHEAD).toList());
  }

  /** Makes days that calls are about to come for. */
  void make(Collection<LocalDate> days) {
    if (database.isPostgres()) {
      database.transact(connection -> make(connection, days));
    }
  }

  /** Makes days in the transaction of the caller. */
  void join(Collection<LocalDate> days) {
    if (database.isPostgres()) {
      database.join(connection -> make(connection, days));
    }
  }

  private static void make(Connection connection, Collection<LocalDate> days) throws SQLException {
    Database.execute(connection, LOCK);
    for (var day : days) {
      make(connection, CallDay.of(day));
    }
  }

  /** Drops the days before a moment on which only these tenants have calls; how many calls. */
  long dropDays(Collection<TenantId> tenants, Instant before) {
    if (!database.isPostgres()) {
      return 0;
    }
    var last = CallDay.of(LocalDate.ofInstant(before, ZoneOffset.UTC));
    var dropped = new long[1];
    for (var day : days()) {
      if (day.date().isBefore(last.date())) {
        database.transact(connection -> dropped[0] += drop(connection, day, tenants));
      }
    }
    return dropped[0];
  }

  private List<CallDay> days() {
    var sql =
        "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
            + " WHERE i.inhparent = 'call_record'::regclass ORDER BY 1";
    return database.list(sql, List.of(), row -> CallDay.ofTable(row.getString(1))).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static long drop(Connection connection, CallDay day, Collection<TenantId> tenants)
      throws SQLException {
    var names = tenants.stream().map(TenantId::value).toArray();
    var table = day.table();
    var others =
        Database.list(
            connection,
            "SELECT 1 FROM " + table + " WHERE tenant <> ALL(?) LIMIT 1",
            List.of(connection.createArrayOf("VARCHAR", names)),
            _ -> true);
    if (!others.isEmpty()) {
      return 0;
    }
    var calls =
        Database.list(
            connection, "SELECT COUNT(*) FROM " + table, List.of(), row -> row.getLong(1));
    var ids = List.of(day.firstId(), day.nextId());
    var _ =
        Database.update(
            connection, "DELETE FROM call_feedback WHERE call_id >= ? AND call_id < ?", ids);
    Database.execute(connection, "DROP TABLE " + table);
    return calls.getFirst();
  }

  private static boolean isDivided(Connection connection) throws SQLException {
    var sql = "SELECT 1 FROM pg_class WHERE oid = 'call_record'::regclass AND relkind = 'p'";
    return !Database.list(connection, sql, List.of(), _ -> true).isEmpty();
  }

  private static void divide(Connection connection) throws SQLException {
    Database.execute(connection, "ALTER TABLE call_record RENAME TO call_record_undivided");
    // By bytes, not by the rules of a language: so are ids made to sort.
    Database.execute(
        connection,
        "ALTER TABLE call_record_undivided ALTER COLUMN id TYPE VARCHAR(64) COLLATE \"C\"");
    Database.execute(
        connection,
        "CREATE TABLE call_record (LIKE call_record_undivided) PARTITION BY RANGE (id)");
    Database.execute(connection, "CREATE TABLE call_record_other PARTITION OF call_record DEFAULT");
    Database.execute(connection, "INSERT INTO call_record SELECT * FROM call_record_undivided");
    Database.execute(connection, "DROP TABLE call_record_undivided");
    Database.execute(connection, "ALTER TABLE call_record ADD PRIMARY KEY (id)");
    for (var index : INDEXES) {
      Database.execute(connection, "CREATE INDEX " + index);
    }
    for (var day : daysOfOthers(connection)) {
      make(connection, day);
    }
  }

  private static List<CallDay> daysOfOthers(Connection connection) throws SQLException {
    var sql = "SELECT DISTINCT at::date AS day FROM call_record_other";
    return Database.list(
        connection, sql, List.of(), row -> CallDay.of(row.getObject("day", LocalDate.class)));
  }

  private static void make(Connection connection, CallDay day) throws SQLException {
    if (exists(connection, day)) {
      return;
    }
    var table = day.table();
    Database.execute(
        connection, "CREATE TABLE " + table + " (LIKE call_record INCLUDING DEFAULTS)");
    Database.execute(
        connection,
        "WITH moved AS (DELETE FROM call_record_other WHERE id >= '%s' AND id < '%s' RETURNING *)"
                .formatted(day.firstId(), day.nextId())
            + " INSERT INTO "
            + table
            + " SELECT * FROM moved");
    Database.execute(
        connection,
        "ALTER TABLE call_record ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
            .formatted(table, day.firstId(), day.nextId()));
  }

  private static boolean exists(Connection connection, CallDay day) throws SQLException {
    var sql = "SELECT 1 WHERE to_regclass('" + day.table() + "') IS NOT NULL";
    return !Database.list(connection, sql, List.of(), _ -> true).isEmpty();
  }
}
