package dev.plimsoll.reviews;

/** A rating breaks a rule; the message names the field and what was expected. */
public class InvalidRating extends RuntimeException {
  InvalidRating(String message) {
    super(message);
  }
}
