package dev.plimsoll.calls.store;

import dev.plimsoll.domain.CallId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The finished calls that this process has journaled but not yet written, so that the writer need
 * not parse them from the journal. Holds about a second's worth, and little of long ones; the rest
 * is parsed, such as what is finished while the database is away.
 */
public final class RecentlyFinished {
  private static final int MOST = 4_000;
  private static final long MOST_BYTES = 16_000_000;

  private final ConcurrentMap<CallId, Kept> calls = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  private record Kept(CallEntry.Ended ended, long size) {}

  /**
   * Keeps the first end of a call, if there is room.
   *
   * @param size of its entry in the journal, in bytes
   */
  public void keep(CallEntry.Ended ended, long size) {
    if (calls.size() < MOST
        && bytes.get() + size <= MOST_BYTES
        && calls.putIfAbsent(ended.call().id(), new Kept(ended, size)) == null) {
      bytes.addAndGet(size);
    }
  }

  public CallEntry.@Nullable Ended take(CallId call) {
    var kept = calls.remove(call);
    if (kept == null) {
      return null;
    }
    bytes.addAndGet(-kept.size());
    return kept.ended();
  }
}
