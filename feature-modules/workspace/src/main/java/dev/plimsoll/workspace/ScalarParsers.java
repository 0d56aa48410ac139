package dev.plimsoll.workspace;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What single words of a checked workspace file mean. */
final class ScalarParsers {
  private ScalarParsers() {}

  /** A time such as {@code 500ms}, {@code 2s}, {@code 1m}, {@code 12h} or {@code 7d}. */
  static Duration duration(@Nullable String given, Duration usual) {
    if (given == null) {
      return usual;
    }
    if (given.endsWith("ms")) {
      return Duration.ofMillis(Long.parseLong(given.substring(0, given.length() - 2)));
    }
    var count = Long.parseLong(given.substring(0, given.length() - 1));
    return switch (given.charAt(given.length() - 1)) {
      case 'd' -> Duration.ofDays(count);
      case 'h' -> Duration.ofHours(count);
      case 'm' -> Duration.ofMinutes(count);
      default -> Duration.ofSeconds(count);
    };
  }

  /** One of several, as {@code next-rung} is {@code NEXT_RUNG}. */
  static <E extends Enum<E>> E one(Class<E> of, String word) {
    return Enum.valueOf(of, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The same; the usual one where the file says nothing. */
  static <E extends Enum<E>> E one(@Nullable String word, E usual) {
    return word == null ? usual : one(usual.getDeclaringClass(), word);
  }
}
