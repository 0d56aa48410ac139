package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.Thumb;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sums that are added to one row of figures. */
final class Totals {
  private final SortedMap<Integer, Long> latencies = new TreeMap<>();
  private long calls;
  private long failures;
  private long costMicros;
  private long inputTokens;
  private long outputTokens;
  private long thumbsUp;
  private long thumbsDown;

  void add(Call call) {
    calls++;
    failures += call.outcome().isFailure() ? 1 : 0;
    costMicros += call.bill().cost().micros();
    inputTokens += call.bill().tokens().input();
    outputTokens += call.bill().tokens().output();
    if (call.outcome().tellsLatency()) {
      latencies.merge(LatencyBuckets.of(call.totalMicros()), 1L, Long::sum);
    }
  }

  void add(Totals more) {
    calls += more.calls;
    failures += more.failures;
    costMicros += more.costMicros;
    inputTokens += more.inputTokens;
    outputTokens += more.outputTokens;
    thumbsUp += more.thumbsUp;
    thumbsDown += more.thumbsDown;
    more.latencies.forEach((bucket, count) -> latencies.merge(bucket, count, Long::sum));
  }

  /**
   * @param count negative if a thumb is taken back
   */
  void add(Thumb thumb, int count) {
    switch (thumb) {
      case UP -> thumbsUp += count;
      case DOWN -> thumbsDown += count;
    }
  }

  /** The number of calls for each latency bucket. */
  SortedMap<Integer, Long> latencies() {
    return latencies;
  }

  /** The values in the order of the columns. */
  long[] columns() {
    return new long[] {
      calls, failures, costMicros, inputTokens, outputTokens, thumbsUp, thumbsDown
    };
  }
}
