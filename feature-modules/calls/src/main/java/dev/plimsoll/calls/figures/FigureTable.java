package dev.plimsoll.calls.figures;

import dev.plimsoll.platform.Sql;
import java.util.ArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Adds to the figures, in the transaction that writes what they are made of. */
public final class FigureTable {
  private static final String SLOT = "resolution = ? AND slot = ? AND feature = ? AND channel = ?";
  private static final Additions SUMS =
      new Additions(
          "UPDATE call_figure SET calls = calls + ?, failures = failures + ?,"
              + " cost_micros = cost_micros + ?, input_tokens = input_tokens + ?,"
              + " output_tokens = output_tokens + ?, thumbs_up = thumbs_up + ?,"
              + " thumbs_down = thumbs_down + ? WHERE "
              + SLOT,
          "INSERT INTO call_figure (calls, failures, cost_micros, input_tokens, output_tokens,"
              + " thumbs_up, thumbs_down, resolution, slot, feature, channel)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  private static final Additions LATENCIES =
      new Additions(
          "UPDATE call_latency SET calls = calls + ? WHERE " + SLOT + " AND bucket = ?",
          "INSERT INTO call_latency (calls, resolution, slot, feature, channel, bucket)"
              + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

  private FigureTable() {}

  public static void add(Sql sql, Tally tally) {
    var sums = new ArrayList<Object[]>();
    var latencies = new ArrayList<Object[]>();
    tally
        .sums()
        .forEach((slot, sum) -> {
          sums.add(values(slot, sum.columns()));
          sum.latencies().forEach((bucket, calls) -> latencies.add(values(slot, bucket, calls)));
        });
    SUMS.to(sql, sums);
    LATENCIES.to(sql, latencies);
  }

  private static Object[] values(Slot slot, long... sums) {
    var of = Stream.of(slot.resolution(), slot.start(), slot.feature(), slot.channel());
    return Stream.concat(LongStream.of(sums).boxed(), of).toArray();
  }

  private static Object[] values(Slot slot, int bucket, long calls) {
    return new Object[] {
      calls, slot.resolution(), slot.start(), slot.feature(), slot.channel(), bucket
    };
  }
}
