package dev.plimsoll.gateway.openai;

/**
 * Halves of pairs of surrogates in JSON, such as a text in JavaScript has that was cut within an
 * emoji. They are no character, and providers refuse them.
 */
public final class Surrogates {
  /** An escape: a backslash, a {@code u}, four digits. */
  private static final int ESCAPE = 6;

  private static final String REPLACEMENT = "\\ufffd";

  private Surrogates() {}

  /** The JSON with the replacement character in place of each half that stands alone. */
  public static String replaced(String json) {
    var at = json.indexOf('\\');
    if (at < 0) {
      return json;
    }
    var whole = new StringBuilder();
    var copied = 0;
    while (at >= 0 && at + 1 < json.length()) {
      var unit = unit(json, at);
      if (unit < 0 || !Character.isSurrogate((char) unit)) {
        at = json.indexOf('\\', at + 2);
        continue;
      }
      var next = at + ESCAPE;
      var second = unit(json, next);
      if (Character.isHighSurrogate((char) unit)
          && second >= 0
          && Character.isLowSurrogate((char) second)) {
        at = json.indexOf('\\', next + ESCAPE);
        continue;
      }
      whole.append(json, copied, at).append(REPLACEMENT);
      copied = next;
      at = json.indexOf('\\', next);
    }
    return copied == 0 ? json : whole.append(json, copied, json.length()).toString();
  }

  /** The code unit that is escaped at a place; -1 if there is none. */
  private static int unit(String json, int at) {
    if (at + ESCAPE > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
      return -1;
    }
    var unit = 0;
    for (var i = at + 2; i < at + ESCAPE; i++) {
      var digit = Character.digit(json.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}
