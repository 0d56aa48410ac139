package dev.plimsoll.models.http;

import tools.jackson.databind.JsonNode;

/** A count of tokens as a provider reports it. */
public final class TokenCount {
  /** More than any model takes or gives. */
  private static final double BEYOND_SENSE = 100_000_000;

  private TokenCount() {}

  /** The count; 0 if there is none, or one that cannot be. */
  public static long of(JsonNode reported) {
    var count = reported.isNumber() ? reported.doubleValue(0) : read(reported.asString(""));
    return count >= 0 && count <= BEYOND_SENSE ? (long) count : 0;
  }

  private static double read(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
