package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Figures;
import dev.plimsoll.calls.Resolution;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the figures of users' calls. */
public final class FigureReader {
  private static final String SUMS =
      "SELECT slot, SUM(calls) AS calls, SUM(failures) AS failures, SUM(cost_micros) AS cost_micros,"
          + " SUM(input_tokens) AS input_tokens, SUM(output_tokens) AS output_tokens,"
          + " SUM(thumbs_up) AS thumbs_up, SUM(thumbs_down) AS thumbs_down FROM call_figure";
  private static final String LATENCIES =
      "SELECT slot, bucket, SUM(calls) AS calls FROM call_latency";
  private static final String USERS_OF_DAYS =
      "SELECT slot, COUNT(DISTINCT user_id) AS users FROM call_user_day";

  private final Database database;

  public FigureReader(Database database) {
    this.database = database;
  }

  /**
   * One for each stretch of the time, in order, also for those without calls.
   *
   * @param feature null for all together
   */
  public List<Figures> series(
      @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
    var range = new FigureRange(feature, from, until, resolution);
    var latencies = latencies(range);
    var users = resolution == Resolution.DAY ? usersOfDays(range) : users(range);
    var sql = SUMS + rolledUp(range) + " GROUP BY slot";
    var found =
        database.list(sql, range.values(), row -> read(row, latencies, users)).stream()
            .collect(Collectors.toMap(Figures::from, Function.identity()));
    return range.starts().stream()
        .map(start -> found.getOrDefault(start, Figures.none(start)))
        .toList();
  }

  private static Figures read(
      ResultSet row, Map<Instant, SortedMap<Integer, Long>> latencies, Map<Instant, Long> users)
      throws SQLException {
    var slot = Columns.moment(row, "slot");
    return new Figures(
        slot,
        row.getLong("calls"),
        row.getLong("failures"),
        new Usd(row.getLong("cost_micros")),
        row.getLong("input_tokens"),
        row.getLong("output_tokens"),
        latency(latencies.get(slot)),
        row.getLong("thumbs_up"),
        row.getLong("thumbs_down"),
        users.getOrDefault(slot, 0L));
  }

  private static Figures.@Nullable Latency latency(@Nullable SortedMap<Integer, Long> calls) {
    return calls == null
        ? null
        : new Figures.Latency(
            LatencyBuckets.percentile(calls, 50), LatencyBuckets.percentile(calls, 95));
  }

  private Map<Instant, SortedMap<Integer, Long>> latencies(FigureRange range) {
    record Count(Instant slot, int bucket, long calls) {}
    var bySlot = new HashMap<Instant, SortedMap<Integer, Long>>();
    var sql = LATENCIES + rolledUp(range) + " GROUP BY slot, bucket";
    database
        .list(
            sql,
            range.values(),
            row ->
                new Count(Columns.moment(row, "slot"), row.getInt("bucket"), row.getLong("calls")))
        .forEach(count ->
            bySlot
                .computeIfAbsent(count.slot(), _ -> new TreeMap<>())
                .put(count.bucket(), count.calls()));
    return bySlot;
  }

  private Map<Instant, Long> usersOfDays(FigureRange range) {
    var sql = USERS_OF_DAYS + range.where("slot") + " GROUP BY slot";
    return counts(sql, range, row -> Columns.moment(row, "slot"));
  }

  /** Within days there are no lists of users to count, so that the calls themselves are read. */
  private Map<Instant, Long> users(FigureRange range) {
    var number = "FLOOR(EXTRACT(EPOCH FROM at) / " + range.resolution().width().toSeconds() + ")";
    var sql =
        ("SELECT " + number + " AS number, COUNT(DISTINCT user_id) AS users FROM call_record")
            + (range.where("at") + " AND channel <> 'EVAL' GROUP BY " + number);
    return counts(sql, range, row -> range.start(row.getLong("number")));
  }

  private Map<Instant, Long> counts(String sql, FigureRange range, Database.Row<Instant> slot) {
    return database
        .list(sql, range.values(), row -> Map.entry(slot.read(row), row.getLong("users")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String rolledUp(FigureRange range) {
    return range.where("slot")
        + (" AND resolution = '" + range.resolution() + "' AND channel <> 'EVAL'");
  }
}
