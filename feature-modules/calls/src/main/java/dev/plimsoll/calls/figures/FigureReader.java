package dev.plimsoll.calls.figures;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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
      "SUM(calls) AS calls, SUM(failures) AS failures, SUM(cost_micros) AS cost_micros,"
          + " SUM(input_tokens) AS input_tokens, SUM(output_tokens) AS output_tokens,"
          + " SUM(thumbs_up) AS thumbs_up, SUM(thumbs_down) AS thumbs_down FROM call_figure";
  private static final String LATENCIES = "bucket, SUM(calls) AS calls FROM call_latency";
  private static final String USERS = "users FROM call_user_count";

  private final Sql sql;

  public FigureReader(Sql sql) {
    this.sql = sql;
  }

  private record Bucket(Instant slot, int number, long calls) {}

  /**
   * The figures of each interval, in order, also of those without calls.
   *
   * @param feature null for all together
   */
  public List<Figures> series(
      @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
    var range = new FigureRange(feature, from, until, resolution);
    var latencies = latencies(range);
    var users = users(range);
    var query = "SELECT slot, " + SUMS + rolledUp(range) + " GROUP BY slot";
    var found =
        sql.rows(query, row -> read(row, latencies, users), range.values()).stream()
            .collect(Collectors.toMap(Figures::from, Function.identity()));
    return series(range, found);
  }

  /**
   * Calls, failures, cost, tokens and thumbs of each of these features, one for each interval, in
   * order, also for those without calls; without latencies and users. One statement.
   */
  public Map<FeatureKey, List<Figures>> byFeature(
      Collection<FeatureKey> features, Instant from, Instant until, Resolution resolution) {
    var range = new FigureRange(null, from, until, resolution);
    var found = new HashMap<String, Map<Instant, Figures>>();
    sql.rows(
            "SELECT feature, slot, "
                + SUMS
                + " WHERE slot >= ? AND slot < ? AND feature = ANY(?)"
                + ofUsers(resolution)
                + " GROUP BY feature, slot",
            row ->
                Map.entry(row.getString("feature"), read(row, Sql.instant(row, "slot"), null, 0)),
            range.from(),
            until,
            features.stream().map(FeatureKey::value).toArray(String[]::new))
        .forEach(entry ->
            found
                .computeIfAbsent(entry.getKey(), _ -> new HashMap<>())
                .put(entry.getValue().from(), entry.getValue()));
    return features.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                feature -> series(range, found.getOrDefault(feature.value(), Map.of()))));
  }

  private static List<Figures> series(FigureRange range, Map<Instant, Figures> found) {
    return range.starts().stream()
        .map(start -> found.getOrDefault(start, Figures.none(start)))
        .toList();
  }

  /**
   * The figures of the whole range.
   *
   * @param feature null for all together
   */
  public Figures total(
      @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
    var range = new FigureRange(feature, from, until, resolution);
    var latency = latency(range);
    var users = users(range).values().stream().mapToLong(Long::longValue).sum();
    return sql.first(
            "SELECT " + SUMS + rolledUp(range),
            row -> read(row, range.from(), latency, users),
            range.values())
        .orElseThrow();
  }

  private static Figures read(
      ResultSet row, Map<Instant, SortedMap<Integer, Long>> latencies, Map<Instant, Long> users)
      throws SQLException {
    var slot = Sql.instant(row, "slot");
    return read(row, slot, latency(latencies.get(slot)), users.getOrDefault(slot, 0L));
  }

  private static Figures read(
      ResultSet row, Instant from, Figures.@Nullable Latency latency, long users)
      throws SQLException {
    return new Figures(
        from,
        row.getLong("calls"),
        row.getLong("failures"),
        new Usd(row.getLong("cost_micros")),
        row.getLong("input_tokens"),
        row.getLong("output_tokens"),
        latency,
        row.getLong("thumbs_up"),
        row.getLong("thumbs_down"),
        users);
  }

  private static Figures.@Nullable Latency latency(@Nullable SortedMap<Integer, Long> calls) {
    return calls == null || calls.isEmpty()
        ? null
        : new Figures.Latency(
            calls.values().stream().mapToLong(Long::longValue).sum(),
            LatencyBuckets.percentile(calls, 50),
            LatencyBuckets.percentile(calls, 95));
  }

  private Map<Instant, SortedMap<Integer, Long>> latencies(FigureRange range) {
    var query = "SELECT slot, " + LATENCIES + rolledUp(range) + " GROUP BY slot, bucket";
    var bySlot = new HashMap<Instant, SortedMap<Integer, Long>>();
    sql.rows(query, row -> bucket(row, Sql.instant(row, "slot")), range.values())
        .forEach(bucket ->
            bySlot
                .computeIfAbsent(bucket.slot(), _ -> new TreeMap<>())
                .put(bucket.number(), bucket.calls()));
    return bySlot;
  }

  private Figures.@Nullable Latency latency(FigureRange range) {
    var query = "SELECT " + LATENCIES + rolledUp(range) + " GROUP BY bucket";
    var calls = new TreeMap<Integer, Long>();
    sql.rows(query, row -> bucket(row, range.from()), range.values())
        .forEach(bucket -> calls.put(bucket.number(), bucket.calls()));
    return latency(calls);
  }

  private static Bucket bucket(ResultSet row, Instant slot) throws SQLException {
    return new Bucket(slot, row.getInt("bucket"), row.getLong("calls"));
  }

  /** The users of each day; for shorter intervals, users are not counted. */
  private Map<Instant, Long> users(FigureRange range) {
    if (range.resolution() != Resolution.DAY) {
      return Map.of();
    }
    return sql
        .rows(
            "SELECT slot, " + USERS + range.where(),
            row -> Map.entry(Sql.instant(row, "slot"), row.getLong("users")),
            range.values())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String rolledUp(FigureRange range) {
    return range.where() + ofUsers(range.resolution());
  }

  private static String ofUsers(Resolution resolution) {
    return " AND resolution = '" + resolution + "' AND channel <> 'EVAL'";
  }
}
