package dev.plimsoll.costs.budget;

/** A budget breaks a rule; the message names the field and what was expected. */
public class InvalidBudget extends RuntimeException {
  InvalidBudget(String message) {
    super(message);
  }
}
