package dev.plimsoll.audits;

/** The review of a week cannot be finished yet. */
public class NotAllRated extends RuntimeException {
  NotAllRated(IsoWeek week) {
    super("The week " + week + " cannot be finished yet. Rate all of its conversations first.");
  }
}
