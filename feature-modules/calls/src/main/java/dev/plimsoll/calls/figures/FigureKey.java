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
 * The key of a row of figures: a feature, or all together, a channel and an interval of time.
 *
 * @param feature the key of one, or {@link #ALL_FEATURES}
 */
public record FigureKey(Resolution resolution, Instant start, String feature, Channel channel)
    implements Comparable<FigureKey> {
  /** Stands for all features. */
  static final String ALL_FEATURES = "";

  /** A fixed order, so that servers that add at the same time cannot deadlock. */
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
