package dev.plimsoll.audits;

/** The week has no conversations. */
public class NothingToDraw extends RuntimeException {
  NothingToDraw(IsoWeek week) {
    super("The week " + week + " has no conversations to draw from.");
  }
}
