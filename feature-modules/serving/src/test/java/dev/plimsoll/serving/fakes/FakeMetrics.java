package dev.plimsoll.serving.fakes;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.metrics.Metrics;
import dev.plimsoll.serving.call.CallRecords;
import dev.plimsoll.serving.call.ServingMetrics;
import java.time.Clock;
import java.util.Random;

/** Counts nothing. */
public final class FakeMetrics extends ServingMetrics {
  private FakeMetrics() {
    super(new Metrics());
  }

  @Override
  public void count(Call call) {}

  /** Records of calls in this log. */
  public static CallRecords records(FakeCallLog log, Clock clock) {
    return new CallRecords(log, new FakeMetrics(), new IdSource(clock, new Random(1)), clock);
  }
}
