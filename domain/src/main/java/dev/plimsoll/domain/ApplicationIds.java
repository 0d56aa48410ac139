package dev.plimsoll.domain;

import org.jspecify.annotations.Nullable;

/**
 * Ids that applications choose themselves, kept apart by the name of the application in front. A
 * name has no slash, and neither have the names of people and the ids that Plimsoll makes, so that
 * no two can be confused.
 */
final class ApplicationIds {
  private static final String END = "/";
  private static final int LONGEST_NAME = 64;

  /** The longest name of an application, and its end. */
  static final int LONGEST_PREFIX = LONGEST_NAME + END.length();

  private ApplicationIds() {}

  static String in(String application, String id) {
    return application + END + id;
  }

  /** The application of an id; null if it has none. */
  static @Nullable String of(String id) {
    var end = id.indexOf(END);
    return end < 0 ? null : id.substring(0, end);
  }

  /** The id without the application. */
  static String local(String id) {
    return id.substring(id.indexOf(END) + END.length());
  }
}
