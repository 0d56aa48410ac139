package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.CallStarted;

/** What the journal says of a call. */
sealed interface CallEntry {
  /** A provider is about to be asked. */
  record Began(CallStarted started) implements CallEntry {}

  /**
   * The call is over.
   *
   * @param detail the rest of its record, as JSON, ready for its table
   */
  record Ended(Call call, String detail) implements CallEntry {}
}
