package dev.plimsoll.calls.bench;

import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.calls.store.CallColumns;
import dev.plimsoll.calls.store.CallPartitions;
import dev.plimsoll.calls.store.CallTables;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Fills the tables of PostgreSQL with calls of the last 90 days, by SQL over whole days. */
@SuppressWarnings("InlineFormatString") // statements that are read alone
final class ManyCalls {
  static final int FEATURES = 8;
  static final int USERS = 20_000;
  private static final int DAYS = 90;
  private static final List<String> NAMES =
      List.of("feature", "conversation", "user", "model", "prompt", "outcome");

  private static final String CALLS =
      """
      INSERT INTO call_record (%s)
      SELECT %s || lpad(n::text, 16, '0'), 'talk' || n / 3, '%s'::timestamptz + (n * interval '1 day' / %d),
        'feature' || f, 'user' || u, 'User ' || u, 'default', 'USER', NULL,
        CASE WHEN r < 0.7 THEN 'PAGE' ELSE 'API' END, 'PROGRESSIVE', 7, 'prompt' || f, 1 + %d / 5,
        'model' || m, 9000,
        CASE WHEN r2 < 0.93 THEN 'ANSWERED' WHEN r2 < 0.96 THEN 'ABSTAINED' WHEN r2 < 0.975 THEN 'FELL_BACK'
          WHEN r2 < 0.985 THEN 'REFUSED' WHEN r2 < 0.992 THEN 'DENIED' WHEN r2 < 0.997 THEN 'FAILED'
          WHEN r2 < 0.9985 THEN 'CUT_SHORT' ELSE 'CALLER_GONE' END,
        0, 'model', 'model' || m, 'served-model' || m, 'stop', 1, 900 + n %% 700, 600, 0, 80 + n %% 90, 0, FALSE,
        1000 + n %% 4000, 200000 + (r * 400000)::bigint, (300000 + power(r, 4) * 9000000)::bigint, NULL,
        CASE WHEN r3 < 0.05 THEN 'How do I get a refund for order ' ELSE 'Where do I find the setting number ' END || n,
        repeat('Open the page of the order and choose what you want to change there. ', 1 + (r * 9)::int),
        '{"messages":[{"role":"system","text":"Answer from the passages only."}],"passages":[],"rawOutput":"'
          || repeat('Open the page of the order. ', 12) || '","findings":[],"stages":[{"name":"model","micros":800000}]}',
        NULL
      FROM (SELECT n, (random() * random() * %d)::int AS f, (random() * random() * %d)::int AS u,
          (random() * random() * 4)::int AS m, random() AS r, random() AS r2, random() AS r3
        FROM generate_series(0, %d - 1) AS n) AS drawn
      """;

  private static final String FIGURES =
      """
      INSERT INTO call_figure (resolution, slot, feature, channel, calls, failures, cost_micros, input_tokens,
        output_tokens, thumbs_up, thumbs_down)
      SELECT '%1$s', date_bin('%2$s', at, 'epoch'), feature, channel, count(*),
        count(*) FILTER (WHERE outcome IN ('FAILED', 'CUT_SHORT')), sum(cost_micros), sum(input_tokens),
        sum(output_tokens), 0, 0
      FROM call_record GROUP BY 2, 3, 4
      """;
  private static final String LATENCIES =
      """
      INSERT INTO call_latency (resolution, slot, feature, channel, bucket, calls)
      SELECT '%1$s', date_bin('%2$s', at, 'epoch'), feature, channel,
        least(202, ceil(8 * ln(total_micros / 100.0) / ln(2)))::int, count(*)
      FROM call_record GROUP BY 2, 3, 4, 5
      """;

  private static final String ALL_FIGURES =
      """
      INSERT INTO call_figure (resolution, slot, feature, channel, calls, failures, cost_micros, input_tokens,
        output_tokens, thumbs_up, thumbs_down)
      SELECT resolution, slot, '', channel, sum(calls), sum(failures), sum(cost_micros), sum(input_tokens),
        sum(output_tokens), 0, 0
      FROM call_figure GROUP BY 1, 2, 4
      """;
  private static final String ALL_LATENCIES =
      """
      INSERT INTO call_latency (resolution, slot, feature, channel, bucket, calls)
      SELECT resolution, slot, '', channel, bucket, sum(calls) FROM call_latency GROUP BY 1, 2, 4, 5
      """;

  private final Sql sql;

  /**
   * @param source whose connections are one
   */
  ManyCalls(DataSource source) {
    sql = new Sql(CallTables.in(source));
  }

  void load(long calls) {
    var partitions = new CallPartitions(sql, Clock.systemUTC());
    partitions.prepare();
    var today = LocalDate.now(ZoneOffset.UTC);
    var days = Stream.iterate(today.minusDays(DAYS), day -> day.plusDays(1)).limit(DAYS).toList();
    partitions.make(days);
    sql.execute("SET synchronous_commit = off");
    var indexes = indexes();
    for (var index : NAMES) {
      sql.execute("DROP INDEX call_record_" + index);
    }
    for (var day : days) {
      load(day, days.indexOf(day), calls / DAYS);
    }
    for (var index : indexes) {
      sql.execute(index.replace(" ON ONLY ", " ON "));
    }
    addUp();
    sql.execute("VACUUM ANALYZE");
  }

  private List<String> indexes() {
    return sql.rows(
        "SELECT indexdef FROM pg_indexes WHERE tablename = 'call_record'"
            + " AND indexname <> 'call_record_pkey'",
        row -> row.getString(1));
  }

  private void load(LocalDate day, int number, long calls) {
    var millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    var time = timeDigits("(" + millis + " + n * 86400000::bigint / " + calls + ")");
    sql.execute(
        CALLS.formatted(
            CallColumns.ALL, time, day + "T00:00:00Z", calls, number, FEATURES, USERS, calls));
  }

  /** Milliseconds as the first ten digits of an id. */
  private static String timeDigits(String millis) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> timeDigit(millis, 45 - 5 * digit))
        .collect(Collectors.joining(" || "));
  }

  private static String timeDigit(String millis, int shift) {
    return "substr('0123456789abcdefghjkmnpqrstvwxyz', (%s >> %d & 31)::int + 1, 1)"
        .formatted(millis, shift);
  }

  private void addUp() {
    for (var resolution : Resolution.values()) {
      var width = resolution.width().toSeconds() + " seconds";
      sql.execute(FIGURES.formatted(resolution, width));
      sql.execute(LATENCIES.formatted(resolution, width));
    }
    sql.execute("DROP TABLE call_share");
    CallTables.SHARES.forEach(migration -> sql.execute(TestDatabase.script(migration)));
    sql.execute(ALL_FIGURES);
    sql.execute(ALL_LATENCIES);
    sql.execute(
        "INSERT INTO call_user_day (slot, feature, user_id)"
            + " SELECT DISTINCT date_bin('1 day', at, 'epoch'), feature, user_id FROM call_record");
    sql.execute(
        "INSERT INTO call_user_day (slot, feature, user_id)"
            + " SELECT DISTINCT slot, '', user_id FROM call_user_day");
    sql.execute(
        "INSERT INTO call_user_count (slot, feature, users)"
            + " SELECT slot, feature, count(*) FROM call_user_day GROUP BY slot, feature");
  }

  /** How large the database is. */
  String size() {
    return sql.first(
            "SELECT pg_size_pretty(pg_database_size(current_database()))", row -> row.getString(1))
        .orElseThrow();
  }
}
