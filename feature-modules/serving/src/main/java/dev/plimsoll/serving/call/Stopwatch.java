package dev.plimsoll.serving.call;

import dev.plimsoll.calls.record.CallStage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures the time of a call's stages. Not thread-safe. */
public final class Stopwatch {
  private final LongSupplier nanos;
  private final long start;
  private final List<CallStage> stages = new ArrayList<>(8);
  private @Nullable Long firstTokenMicros;

  public Stopwatch(LongSupplier nanos) {
    this.nanos = nanos;
    start = nanos.getAsLong();
  }

  <T> T time(String stage, Supplier<T> work) {
    var before = nanos.getAsLong();
    try {
      return work.get();
    } finally {
      stages.add(new CallStage(stage, micros(before)));
    }
  }

  void firstToken() {
    if (firstTokenMicros == null) {
      firstTokenMicros = micros(start);
    }
  }

  List<CallStage> stages() {
    return List.copyOf(stages);
  }

  @Nullable Long firstTokenMicros() {
    return firstTokenMicros;
  }

  long totalMicros() {
    return micros(start);
  }

  private long micros(long since) {
    return (nanos.getAsLong() - since) / 1_000;
  }
}
