package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one row of figures adds up: the calls of a feature, or of all together, by one channel in a
 * stretch of time.
 *
 * @param feature the key of one, or {@link #ALL_FEATURES}
 */
public record FigureKey(Resolution resolution, Instant start, String feature, Channel channel)
    implements Comparable<FigureKey> {
  /** Stands where a feature would. */
  static final String ALL_FEATURES = "";

  /** One order for all, so that servers that add at the same time do not wait for each other. */
  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::resolution)
          .thenComparing(FigureKey::start)
          .thenComparing(FigureKey::feature)
          .thenComparing(FigureKey::channel);

  /** The narrowest slot that a call counts in; calls that share it share all their slots. */
  static FigureKey narrowest(Call call) {
    var start = Resolution.FIVE_MINUTES.startOf(call.at());
    var channel = call.started().channel();
    return new FigureKey(Resolution.FIVE_MINUTES, start, call.feature().value(), channel);
  }

  /** The slots that calls of this narrowest one count in. */
  List<FigureKey> all() {
    return of(start, new FeatureKey(feature), channel);
  }

  /** The slots that a call counts in: two for each resolution. */
  public static List<FigureKey> of(Instant at, FeatureKey feature, Channel channel) {
    return Arrays.stream(Resolution.values())
        .flatMap(resolution ->
            Stream.of(feature.value(), ALL_FEATURES)
                .map(key -> new FigureKey(resolution, resolution.startOf(at), key, channel)))
        .toList();
  }

  @Override
  public int compareTo(FigureKey other) {
    return ORDER.compare(this, other);
  }
}
