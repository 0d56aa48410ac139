package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.platform.Fingerprint;
import dev.plimsoll.repeats.RepeatKey;

/**
 * The key of a repeated request: the application and its user, the idempotency key and the request.
 */
public final class RepeatKeys {
  private RepeatKeys() {}

  public static RepeatKey of(String idempotencyKey, Ask ask) {
    var conversation = ask.conversation();
    return of(
        idempotencyKey,
        ask.caller(),
        new Fingerprint()
            .with(ask.feature())
            .with(conversation == null ? null : conversation.local())
            .with(ask.messages())
            .with(ask.variables())
            .with(ask.options())
            .with(ask.stream()));
  }

  /**
   * The key of any other request.
   *
   * @param asked all that makes it another request under the same key
   */
  public static RepeatKey of(String idempotencyKey, Caller caller, Fingerprint asked) {
    var id =
        new Fingerprint()
            .with(caller.tenant())
            .with(caller.application())
            .with(caller.user().local())
            .with(idempotencyKey)
            .hex();
    return new RepeatKey(id, asked.hex(), caller.user());
  }
}
