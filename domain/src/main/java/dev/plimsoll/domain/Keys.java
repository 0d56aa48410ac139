package dev.plimsoll.domain;

import java.util.regex.Pattern;

/** The rule for keys that people choose: they fit into a URL, a file and a log line. */
final class Keys {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private Keys() {}

  static String checked(String what, String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          what
              + " must be 1 to 64 lower-case letters, digits, dots, dashes or underscores, starting"
              + " with a letter or digit, but was '"
              + key
              + "'");
    }
    return key;
  }
}
