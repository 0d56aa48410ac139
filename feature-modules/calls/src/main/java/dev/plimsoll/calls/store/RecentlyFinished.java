package dev.plimsoll.calls.store;

import dev.plimsoll.domain.CallId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The finished calls that this process has journaled but not yet written, so that the writer need
 * not parse them from the journal. Holds about a second's worth; the rest is parsed.
 */
public final class RecentlyFinished {
  private static final int MOST = 4_000;

  private final ConcurrentMap<CallId, CallEntry.Ended> calls = new ConcurrentHashMap<>();

  /** Keeps the first end of a call. */
  public void keep(CallEntry.Ended ended) {
    if (calls.size() < MOST) {
      calls.putIfAbsent(ended.call().id(), ended);
    }
  }

  public CallEntry.@Nullable Ended take(CallId call) {
    return calls.remove(call);
  }
}
