package dev.plimsoll.audits;

/** There is no such draw. */
public class UnknownDraw extends RuntimeException {
  UnknownDraw(String draw) {
    super("There is no draw '" + draw + "'.");
  }
}
