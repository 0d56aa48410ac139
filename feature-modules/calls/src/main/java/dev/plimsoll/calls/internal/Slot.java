package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.calls.Resolution;
import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What one row of figures adds up: the calls of a feature by one channel in a stretch of time. */
record Slot(Resolution resolution, Instant start, FeatureKey feature, Channel channel)
    implements Comparable<Slot> {
  /** One order for all, so that servers that add at the same time do not wait for each other. */
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::resolution)
          .thenComparing(Slot::start)
          .thenComparing(slot -> slot.feature().value())
          .thenComparing(Slot::channel);

  /** The slots that a call counts in: one for each resolution. */
  static List<Slot> of(Call call) {
    return of(call.at(), call.feature(), call.started().channel());
  }

  static List<Slot> of(Instant at, FeatureKey feature, Channel channel) {
    return Arrays.stream(Resolution.values())
        .map(resolution -> new Slot(resolution, resolution.startOf(at), feature, channel))
        .toList();
  }

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}
