package dev.plimsoll.audits;

/** A schedule breaks a rule; the message names the field and what was expected. */
public class InvalidAuditSchedule extends RuntimeException {
  InvalidAuditSchedule(String message) {
    super(message);
  }
}
