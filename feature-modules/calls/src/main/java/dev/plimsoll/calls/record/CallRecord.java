package dev.plimsoll.calls.record;

/** The full record of one ended call. It never changes once written. */
public record CallRecord(Call call, CallDetail detail) {
  /** This call without who asked. */
  public CallRecord unnamed() {
    return new CallRecord(call.unnamed(), detail);
  }

  /** This call without the words of providers. */
  public CallRecord withoutError() {
    return new CallRecord(call.withoutError(), detail);
  }
}
