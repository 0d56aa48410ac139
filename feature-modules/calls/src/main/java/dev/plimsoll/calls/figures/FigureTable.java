package dev.plimsoll.calls.figures;

import dev.plimsoll.platform.Sql;
import java.util.ArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The tables of figures, which are updated in the transaction that writes the calls and thumbs. */
public final class FigureTable {
  private static final String SLOT = "resolution = ? AND slot = ? AND feature = ? AND channel = ?";
  private static final UpsertBatch SUMS =
      new UpsertBatch(
          "UPDATE call_figure SET calls = calls + ?, failures = failures + ?,"
              + " cost_micros = cost_micros + ?, input_tokens = input_tokens + ?,"
              + " output_tokens = output_tokens + ?, thumbs_up = thumbs_up + ?,"
              + " thumbs_down = thumbs_down + ? WHERE "
              + SLOT,
          "INSERT INTO call_figure (calls, failures, cost_micros, input_tokens, output_tokens,"
              + " thumbs_up, thumbs_down, resolution, slot, feature, channel)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  private static final UpsertBatch LATENCIES =
      new UpsertBatch(
          "UPDATE call_latency SET calls = calls + ? WHERE " + SLOT + " AND bucket = ?",
          "INSERT INTO call_latency (calls, resolution, slot, feature, channel, bucket)"
              + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

  private FigureTable() {}

  public static void add(Sql sql, FigureDelta delta) {
    var sums = new ArrayList<Object[]>();
    var latencies = new ArrayList<Object[]>();
    delta
        .sums()
        .forEach((key, sum) -> {
          sums.add(values(key, sum.columns()));
          sum.latencies().forEach((bucket, calls) -> latencies.add(values(key, bucket, calls)));
        });
    SUMS.to(sql, sums);
    LATENCIES.to(sql, latencies);
  }

  private static Object[] values(FigureKey key, long... sums) {
    var of = Stream.of(key.resolution(), key.start(), key.feature(), key.channel());
    return Stream.concat(LongStream.of(sums).boxed(), of).toArray();
  }

  private static Object[] values(FigureKey key, int bucket, long calls) {
    return new Object[] {
      calls, key.resolution(), key.start(), key.feature(), key.channel(), bucket
    };
  }
}
