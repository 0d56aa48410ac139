package dev.plimsoll.calls.figures;

import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The range of requested figures.
 *
 * @param feature null for all features together
 * @param from the start of an interval
 */
record FigureRange(
    @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
  FigureRange {
    from = resolution.startOf(from);
  }

  /** The start of each interval, in order. */
  List<Instant> starts() {
    return Stream.iterate(from, at -> at.isBefore(until), at -> at.plus(resolution.width()))
        .toList();
  }

  /** The condition in SQL. */
  String where() {
    return " WHERE slot >= ? AND slot < ? AND feature = ?";
  }

  /** The values for the question marks of the condition. */
  Object[] values() {
    return new Object[] {from, until, feature == null ? FigureKey.ALL_FEATURES : feature.value()};
  }
}
