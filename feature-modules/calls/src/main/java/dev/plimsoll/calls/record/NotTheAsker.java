package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;

/** Somebody other than its asker gave feedback on a call. */
public final class NotTheAsker extends RuntimeException {
  public NotTheAsker(CallId call, UserId user) {
    super("only its asker may give feedback on call '" + call + "', not '" + user + "'");
  }
}
