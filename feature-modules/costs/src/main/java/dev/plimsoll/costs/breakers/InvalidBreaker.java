package dev.plimsoll.costs.breakers;

/** A spend breaker breaks a rule; the message names the field and what was expected. */
public class InvalidBreaker extends RuntimeException {
  InvalidBreaker(String message) {
    super(message);
  }
}
