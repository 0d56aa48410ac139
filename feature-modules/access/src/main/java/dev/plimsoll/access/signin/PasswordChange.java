package dev.plimsoll.access.signin;

import java.time.Duration;

/** The result of changing one's own password. */
public sealed interface PasswordChange {
  /** It is changed, and all other sessions have ended. */
  record Changed() implements PasswordChange {}

  record WrongPassword() implements PasswordChange {}

  /** Too many failures; nothing was checked. */
  record TryLater(Duration after) implements PasswordChange {}
}
