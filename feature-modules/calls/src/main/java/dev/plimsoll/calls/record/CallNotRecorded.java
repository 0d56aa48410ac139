package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;

/** A call could not be put on record, so it must not be answered. */
public final class CallNotRecorded extends RuntimeException {
  public CallNotRecorded(CallId call, Throwable cause) {
    super("call '" + call + "' could not be put on record: " + cause.getMessage(), cause);
  }
}
