package dev.plimsoll.access.keys;

/** An API key breaks a rule; the message names the field. */
public final class InvalidApiKey extends IllegalArgumentException {
  InvalidApiKey(String message) {
    super(message);
  }

  static void unless(boolean kept, String rule) {
    if (!kept) {
      throw new InvalidApiKey(rule);
    }
  }
}
