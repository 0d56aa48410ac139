package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.platform.Fingerprint;
import dev.plimsoll.repeats.RepeatKey;

/** What makes a question a repeat: who asks, and with which idempotency key. */
final class RepeatKeys {
  private RepeatKeys() {}

  /** The same of a batch. */
  static RepeatKey of(String idempotencyKey, Caller caller, String file, String metadata) {
    return new RepeatKey(
        id(idempotencyKey, caller),
        new Fingerprint().with("batch").with(file).with(metadata).hex(),
        caller.user());
  }

  private static String id(String idempotencyKey, Caller caller) {
    return new Fingerprint()
        .with(caller.tenant())
        .with(caller.keyName())
        .with(caller.user())
        .with(idempotencyKey)
        .hex();
  }

  static RepeatKey of(String idempotencyKey, Ask ask) {
    var caller = ask.caller();
    return new RepeatKey(
        id(idempotencyKey, caller),
        new Fingerprint()
            .with(ask.feature())
            .with(ask.conversation())
            .with(ask.messages())
            .with(ask.variables())
            .with(ask.options())
            .with(ask.stream())
            .hex(),
        caller.user());
  }
}
