package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Thumb;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what calls and thumbs add to the figures, by key. */
public final class FigureDelta {
  private final SortedMap<FigureKey, Totals> sums = new TreeMap<>();

  public static FigureDelta of(Collection<Call> calls) {
    // Added up in the narrowest slots first: many calls share all of theirs.
    var narrowest = new HashMap<FigureKey, Totals>();
    for (var call : calls) {
      if (call.started().channel() != Channel.IMPORT) {
        narrowest.computeIfAbsent(FigureKey.narrowest(call), _ -> new Totals()).add(call);
      }
    }
    var delta = new FigureDelta();
    narrowest.forEach((slot, sum) -> slot.all().forEach(key -> delta.at(key).add(sum)));
    return delta;
  }

  /**
   * Adds a thumb to each figure of its call.
   *
   * @param keys the figures of the call
   * @param count negative if a thumb is taken back
   */
  public void add(List<FigureKey> keys, Thumb thumb, int count) {
    keys.forEach(key -> at(key).add(thumb, count));
  }

  SortedMap<FigureKey, Totals> sums() {
    return Collections.unmodifiableSortedMap(sums);
  }

  private Totals at(FigureKey key) {
    return sums.computeIfAbsent(key, _ -> new Totals());
  }
}
