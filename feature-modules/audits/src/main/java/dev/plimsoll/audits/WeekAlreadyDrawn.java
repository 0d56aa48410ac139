package dev.plimsoll.audits;

/**
 * The week was drawn as a whole. It is drawn once, so that nobody can draw again until they like
 * what they get.
 */
public class WeekAlreadyDrawn extends RuntimeException {
  WeekAlreadyDrawn(IsoWeek week) {
    super("The week " + week + " is drawn already; a week is drawn once.");
  }
}
