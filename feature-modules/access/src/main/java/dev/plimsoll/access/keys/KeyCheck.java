package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import java.time.LocalDate;
import java.util.Optional;

/** What an API key that was sent with a request is worth. */
public sealed interface KeyCheck {
  /** It works. */
  record Accepted(Caller caller, KeyGrant grant) implements KeyCheck {}

  /** It was a key until the end of this day, in UTC. */
  record Expired(String name, LocalDate on) implements KeyCheck {
    /** What the caller is told. */
    public String message() {
      return "The API key "
          + name
          + " expired at the end of "
          + on
          + " (UTC). Ask an admin of Plimsoll for a new one.";
    }
  }

  /** It is missing, unknown or revoked. */
  record Unknown() implements KeyCheck {}

  /** Whoever may ask. */
  default Optional<Caller> accepted() {
    return this instanceof Accepted(var caller, var _) ? Optional.of(caller) : Optional.empty();
  }
}
