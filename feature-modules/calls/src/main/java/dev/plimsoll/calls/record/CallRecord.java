package dev.plimsoll.calls.record;

/** All of one ended call. It never changes once written. */
public record CallRecord(Call call, CallDetail detail) {
  /** The same call, not telling who asked. */
  public CallRecord unnamed() {
    return new CallRecord(call.unnamed(), detail);
  }
}
