package dev.plimsoll.calls.store;

import dev.plimsoll.domain.CallId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The ends of calls that this process has journaled and not yet written: what the writer finds here
 * it need not read from the bytes of the journal. It holds no more than a second's worth; the rest
 * is read.
 */
public final class RecentlyFinished {
  private static final int MOST = 4_000;

  private final ConcurrentMap<CallId, CallEntry.Ended> calls = new ConcurrentHashMap<>();

  /** The first end of a call stays. */
  public void keep(CallEntry.Ended ended) {
    if (calls.size() < MOST) {
      calls.putIfAbsent(ended.call().id(), ended);
    }
  }

  public CallEntry.@Nullable Ended take(CallId call) {
    return calls.remove(call);
  }
}
