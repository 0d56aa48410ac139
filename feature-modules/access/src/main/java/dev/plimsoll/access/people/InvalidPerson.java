package dev.plimsoll.access.people;

/** A person or password breaks a rule; the message names the field. */
public final class InvalidPerson extends RuntimeException {
  InvalidPerson(String message) {
    super(message);
  }

  static void unless(boolean kept, String rule) {
    if (!kept) {
      throw new InvalidPerson(rule);
    }
  }
}
