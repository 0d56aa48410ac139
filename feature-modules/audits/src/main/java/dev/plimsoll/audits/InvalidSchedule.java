package dev.plimsoll.audits;

/** A schedule breaks a rule; the message names the field and what was expected. */
public class InvalidSchedule extends RuntimeException {
  InvalidSchedule(String message) {
    super(message);
  }
}
