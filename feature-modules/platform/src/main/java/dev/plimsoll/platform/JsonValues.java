package dev.plimsoll.platform;

/**
 * Counts the values of a JSON before it is read, each of which may take far more memory than its
 * text: about as many as there are, and at least half.
 */
public final class JsonValues {
  private JsonValues() {}

  /** In UTF-8. */
  public static long in(byte[] json) {
    var values = 0L;
    for (var octet : json) {
      values += beginsValue(octet) ? 1 : 0;
    }
    return values;
  }

  public static long in(String json) {
    var values = 0L;
    for (var i = 0; i < json.length(); i++) {
      values += beginsValue(json.charAt(i)) ? 1 : 0;
    }
    return values;
  }

  private static boolean beginsValue(int sign) {
    return sign == ',' || sign == '{' || sign == '[';
  }
}
