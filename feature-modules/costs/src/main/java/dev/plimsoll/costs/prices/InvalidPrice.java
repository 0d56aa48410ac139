package dev.plimsoll.costs.prices;

/** A price breaks a rule; the message names the field and what was expected. */
public class InvalidPrice extends RuntimeException {
  InvalidPrice(String message) {
    super(message);
  }
}
