package dev.plimsoll.workspace;

import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Parses single values of a checked workspace file. */
final class ScalarParsers {
  /** Reads the settings of features as a workspace file writes them. */
  static final JsonMapper MAPPER =
      Json.mapper()
          .rebuild()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addHandler(new DashedNames())
          .addModule(new SimpleModule().addDeserializer(Duration.class, new Durations()))
          .build();

  private ScalarParsers() {}

  private static class Durations extends ValueDeserializer<Duration> {
    @Override
    public Duration deserialize(JsonParser json, DeserializationContext context) {
      return duration(json.getString(), Duration.ZERO);
    }
  }

  /** Reads names of enums that are written with dashes. */
  private static class DashedNames extends DeserializationProblemHandler {
    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String word, String failure) {
      return Stream.of(Objects.requireNonNullElse(type.getEnumConstants(), new Object[0]))
          .filter(each -> each.toString().equals(enumName(word)))
          .findAny()
          .orElse(NOT_HANDLED);
    }
  }

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

  /** An enum constant, such as {@code NEXT_RUNG} for {@code next-rung}. */
  static <E extends Enum<E>> E one(Class<E> of, String word) {
    return Enum.valueOf(of, enumName(word));
  }

  private static String enumName(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** An enum constant; the default if the file names none. */
  static <E extends Enum<E>> E one(@Nullable String word, E usual) {
    return word == null ? usual : one(usual.getDeclaringClass(), word);
  }
}
