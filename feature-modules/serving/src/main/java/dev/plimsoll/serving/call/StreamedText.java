package dev.plimsoll.serving.call;

import dev.plimsoll.guardrails.StreamingSecretDetector;

/**
 * A text of an answer that comes piece by piece: what was sent of it, and its end, which is held
 * back until it cannot become a secret any more.
 */
final class StreamedText {
  /** The most characters that are needed to recognise a known secret. */
  private static final int MEMORY = 64;

  private static final int SHORTEST_SECRET = 12;

  private final int holdBack;
  private final StringBuilder text = new StringBuilder();
  private int sent;
  private int lastPiece;

  /**
   * @param holdBack how many characters at its end are held back in any case
   */
  StreamedText(int holdBack) {
    this.holdBack = holdBack;
  }

  void add(String piece) {
    text.append(piece);
    lastPiece = piece.length();
  }

  /** Whether a secret is in what is held back, or ends there. */
  boolean holdsSecret() {
    // Most pieces are short and alone: what is no beginning of a secret is none.
    return (held() > lastPiece || held() >= SHORTEST_SECRET) && StreamingSecretDetector.sees(end());
  }

  /** How many of the characters that are held back may be sent. */
  int free() {
    return held() - Math.max(holdBack, StreamingSecretDetector.openEnd(end()));
  }

  /** The next characters were sent. */
  void send(int characters) {
    sent += characters;
  }

  /** Drops what is held back. */
  void forget() {
    text.setLength(sent);
  }

  String sent() {
    return text.substring(0, sent);
  }

  private int held() {
    return text.length() - sent;
  }

  /** What is held back and a little before, from the beginning of a word. */
  private String end() {
    var from = Math.max(0, sent - MEMORY);
    while (from > 0 && from < sent && isInWord(text.charAt(from - 1))) {
      from++;
    }
    return text.substring(from);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
