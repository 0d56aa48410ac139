package dev.plimsoll.access.signin;

import java.time.Duration;
import java.util.List;

/** The result of turning one's own second factor on or off. */
public sealed interface FactorChange {
  /**
   * It is on, and all other sessions have ended.
   *
   * @param recoveryCodes to be shown once
   */
  record TurnedOn(List<String> recoveryCodes) implements FactorChange {
    /** Without the codes. */
    @Override
    public String toString() {
      return "TurnedOn";
    }
  }

  record TurnedOff() implements FactorChange {}

  record WrongPassword() implements FactorChange {}

  /** The code is wrong or was used before; or there is a second factor already. */
  record WrongCode() implements FactorChange {}

  /** Too many failures; nothing was checked. */
  record TryLater(Duration after) implements FactorChange {}
}
