package dev.plimsoll.serving;

import dev.plimsoll.serving.repeats.RepeatKey;

/** What makes a question a repeat: who asks, and with which idempotency key. */
final class RepeatKeys {
  private RepeatKeys() {}

  static RepeatKey of(String idempotencyKey, Ask ask) {
    var caller = ask.caller();
    return new RepeatKey(
        new Fingerprint()
            .with(caller.tenant())
            .with(caller.keyName())
            .with(caller.user())
            .with(idempotencyKey)
            .hex(),
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
