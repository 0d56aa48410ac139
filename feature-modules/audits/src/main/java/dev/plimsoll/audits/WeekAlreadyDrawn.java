package dev.plimsoll.audits;

/**
 * The whole week has been drawn from. That happens only once, so that nobody can repeat the draw
 * until they like the result.
 */
public class WeekAlreadyDrawn extends RuntimeException {
  WeekAlreadyDrawn(IsoWeek week) {
    super(
        "The week "
            + week
            + " has already been drawn. A week is drawn only once, so that nobody can choose the sample.");
  }
}
