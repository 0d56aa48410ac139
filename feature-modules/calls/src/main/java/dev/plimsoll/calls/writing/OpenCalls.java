package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.store.CallEntry;
import dev.plimsoll.domain.CallId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The calls whose start is in the journal, but not their end. */
final class OpenCalls {
  private final Map<CallId, Open> calls = new HashMap<>();

  private record Open(long segment, CallEntry.Began began) {}

  /** A call that starts again, for another model, is known by its last start. */
  void began(long segment, CallEntry.Began began) {
    calls.put(began.call(), new Open(segment, began));
  }

  void ended(CallId call) {
    calls.remove(call);
  }

  /** Takes out those that started before a segment, whose server is gone. */
  List<CallEntry.Began> takeBefore(long segment) {
    Predicate<Open> earlier = open -> open.segment() < segment;
    var taken = calls.values().stream().filter(earlier).map(Open::began).toList();
    calls.values().removeIf(earlier);
    return taken;
  }

  /** The segments with the starts of these calls. */
  Set<Long> segments() {
    return calls.values().stream().map(Open::segment).collect(Collectors.toSet());
  }
}
