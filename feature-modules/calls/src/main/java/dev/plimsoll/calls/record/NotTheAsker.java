package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;

/** Somebody other than the one who asked gave feedback on a call. */
public final class NotTheAsker extends RuntimeException {
  public NotTheAsker(CallId call, UserId user) {
    super("only the person who asked may give feedback on call '" + call + "', not '" + user + "'");
  }
}
