package dev.plimsoll.calls.store;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.domain.CallId;

/** An entry of the journal about a call. */
public sealed interface CallEntry {
  /**
   * A provider is about to be asked.
   *
   * @param started as JSON: it is read only if the call never ends
   */
  record Began(CallId call, String started) implements CallEntry {}

  /**
   * The call is over.
   *
   * @param detail the rest of its record, as JSON, ready for its table
   */
  record Ended(Call call, String detail) implements CallEntry {
    public static Ended of(CallRecord record) {
      return new Ended(record.call(), CallCodec.detail(record.detail()));
    }
  }
}
