package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;

/** No call with this id is on record. */
public final class UnknownCall extends RuntimeException {
  public UnknownCall(CallId call) {
    super("there is no call '" + call + "'");
  }
}
