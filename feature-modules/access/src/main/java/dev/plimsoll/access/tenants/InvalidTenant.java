package dev.plimsoll.access.tenants;

/** A tenant breaks a rule; the message names the field. */
public final class InvalidTenant extends IllegalArgumentException {
  InvalidTenant(String message) {
    super(message);
  }

  static void unless(boolean kept, String rule) {
    if (!kept) {
      throw new InvalidTenant(rule);
    }
  }
}
