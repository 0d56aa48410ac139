package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Thumb;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What calls and thumbs add to the figures, slot by slot. */
public final class Tally {
  private final SortedMap<Slot, Sums> sums = new TreeMap<>();

  public static Tally of(Collection<Call> calls) {
    var tally = new Tally();
    for (var call : calls) {
      if (call.started().channel() != Channel.IMPORT) {
        Slot.of(call).forEach(slot -> tally.at(slot).add(call));
      }
    }
    return tally;
  }

  /**
   * Adds a thumb to each slot of its call.
   *
   * @param slots of the call that the thumb is for
   * @param count negative where a thumb is taken back
   */
  public void add(List<Slot> slots, Thumb thumb, int count) {
    slots.forEach(slot -> at(slot).add(thumb, count));
  }

  SortedMap<Slot, Sums> sums() {
    return Collections.unmodifiableSortedMap(sums);
  }

  private Sums at(Slot slot) {
    return sums.computeIfAbsent(slot, _ -> new Sums());
  }
}
