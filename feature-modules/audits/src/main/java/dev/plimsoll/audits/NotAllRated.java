package dev.plimsoll.audits;

/** The review of a week cannot be finished yet. */
public class NotAllRated extends RuntimeException {
  NotAllRated(IsoWeek week) {
    super("The week " + week + " is finished when all of its conversations are rated.");
  }
}
