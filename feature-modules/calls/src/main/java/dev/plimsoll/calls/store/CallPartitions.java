package dev.plimsoll.calls.store;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The partitions of the table of calls, on PostgreSQL only: one for each day in UTC, by the ids of
 * that day. They are created ahead. A call of a day without a partition is in the default partition
 * until its day is created. Several servers may do all of this at once.
 */
public final class CallPartitions {
  private static final int DAYS_AHEAD = 7;
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7110800)";

  /** The indexes for filters; the primary key alone lists all calls in order. */
  private static final List<String> INDEXES =
      List.of(
          "call_record_feature ON call_record (feature, id)",
          "call_record_conversation ON call_record (conversation, id)",
          "call_record_user ON call_record (user_id, id)",
          "call_record_model ON call_record (model, id)",
          "call_record_prompt ON call_record (prompt_name, prompt_version, id)",
          "call_record_outcome ON call_record (outcome, id) WHERE outcome <> 'ANSWERED'");

  private final Sql sql;
  private final Clock clock;

  public CallPartitions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Partitions the table if it is not partitioned yet, and creates the days from today on. */
  public void prepare() {
    if (!sql.isPostgres()) {
      return;
    }
    sql.runInTransaction(own -> {
      own.execute(LOCK);
      if (!isDivided(own)) {
        divide(own);
      }
    });
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    make(Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS_AHEAD).toList());
  }

  /** Creates the partitions of the next days. */
  public void make(Collection<LocalDate> days) {
    if (sql.isPostgres()) {
      sql.runInTransaction(own -> makeDays(own, days));
    }
  }

  /** Creates partitions in the transaction of the caller. */
  public void makeHere(Collection<LocalDate> days) {
    if (sql.isPostgres()) {
      makeDays(sql, days);
    }
  }

  private static void makeDays(Sql sql, Collection<LocalDate> days) {
    sql.execute(LOCK);
    for (var day : days) {
      make(sql, CallDay.of(day));
    }
  }

  /**
   * Drops the days before a time on which only these tenants have calls; returns the number of
   * calls.
   */
  public long dropDays(Collection<TenantId> tenants, Instant before) {
    if (!sql.isPostgres()) {
      return 0;
    }
    var last = CallDay.of(LocalDate.ofInstant(before, ZoneOffset.UTC));
    return days().stream()
        .filter(day -> day.date().isBefore(last.date()))
        .mapToLong(day -> sql.callInTransaction(own -> drop(own, day, tenants)))
        .sum();
  }

  private List<CallDay> days() {
    var tables =
        "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
            + " WHERE i.inhparent = 'call_record'::regclass ORDER BY 1";
    return sql.rows(tables, row -> CallDay.ofTable(row.getString(1))).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static long drop(Sql sql, CallDay day, Collection<TenantId> tenants) {
    var names = tenants.stream().map(TenantId::value).toArray(String[]::new);
    var table = day.table();
    var others = "SELECT 1 FROM " + table + " WHERE tenant <> ALL(?) LIMIT 1";
    if (sql.first(others, _ -> true, (Object) names).isPresent()) {
      return 0;
    }
    var calls = sql.number("SELECT COUNT(*) FROM " + table);
    sql.update(
        "DELETE FROM call_feedback WHERE call_id >= ? AND call_id < ?",
        day.firstId(),
        day.nextId());
    sql.execute("DROP TABLE " + table);
    return calls;
  }

  private static boolean isDivided(Sql sql) {
    return sql.first(
            "SELECT 1 FROM pg_class WHERE oid = 'call_record'::regclass AND relkind = 'p'",
            _ -> true)
        .isPresent();
  }

  private static void divide(Sql sql) {
    sql.execute("ALTER TABLE call_record RENAME TO call_record_undivided");
    // Sorted by bytes, not by the rules of a language, because ids are made to sort that way.
    sql.execute("ALTER TABLE call_record_undivided ALTER COLUMN id TYPE VARCHAR(64) COLLATE \"C\"");
    sql.execute("CREATE TABLE call_record (LIKE call_record_undivided) PARTITION BY RANGE (id)");
    sql.execute("CREATE TABLE call_record_other PARTITION OF call_record DEFAULT");
    sql.execute("INSERT INTO call_record SELECT * FROM call_record_undivided");
    sql.execute("DROP TABLE call_record_undivided");
    sql.execute("ALTER TABLE call_record ADD PRIMARY KEY (id)");
    for (var index : INDEXES) {
      sql.execute("CREATE INDEX " + index);
    }
    for (var day : daysOfOthers(sql)) {
      make(sql, day);
    }
  }

  private static List<CallDay> daysOfOthers(Sql sql) {
    return sql.rows(
        "SELECT DISTINCT at::date AS day FROM call_record_other",
        row -> CallDay.of(row.getObject("day", LocalDate.class)));
  }

  private static void make(Sql sql, CallDay day) {
    if (exists(sql, day)) {
      return;
    }
    var table = day.table();
    sql.execute("CREATE TABLE " + table + " (LIKE call_record INCLUDING DEFAULTS)");
    sql.execute(
        "WITH moved AS (DELETE FROM call_record_other WHERE id >= '%s' AND id < '%s' RETURNING *)"
                .formatted(day.firstId(), day.nextId())
            + " INSERT INTO "
            + table
            + " SELECT * FROM moved");
    sql.execute(
        "ALTER TABLE call_record ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
            .formatted(table, day.firstId(), day.nextId()));
  }

  private static boolean exists(Sql sql, CallDay day) {
    var found = "SELECT 1 WHERE to_regclass('" + day.table() + "') IS NOT NULL";
    return sql.first(found, _ -> true).isPresent();
  }
}
