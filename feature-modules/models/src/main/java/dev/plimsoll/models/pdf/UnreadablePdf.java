package dev.plimsoll.models.pdf;

/** Something in a PDF that programs may read in different ways, or that is too much to read. */
final class UnreadablePdf extends RuntimeException {
  UnreadablePdf(String what, int at) {
    super(what + " at byte " + at, null, false, false);
  }
}
