package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.store.CallEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Ended calls that are written to the database together. */
final class WriteBatch {
  static final int CALLS = 2_000;
  private static final long BYTES = 8_000_000;

  private final List<CallEntry.Ended> calls = new ArrayList<>();
  private long bytes;

  void add(CallEntry.Ended call, long size) {
    calls.add(call);
    bytes += size;
  }

  List<CallEntry.Ended> calls() {
    return Collections.unmodifiableList(calls);
  }

  boolean isEmpty() {
    return calls.isEmpty();
  }

  boolean isFull() {
    return calls.size() >= CALLS || bytes >= BYTES;
  }

  void clear() {
    calls.clear();
    bytes = 0;
  }
}
