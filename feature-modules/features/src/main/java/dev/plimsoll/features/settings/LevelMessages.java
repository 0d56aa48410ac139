package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What users read at the capability levels, where not the usual words. */
public record LevelMessages(@JsonValue Map<CapabilityLevel, String> own) implements SettingsGroup {
  public static final int LONGEST = 300;
  public static final LevelMessages USUAL = new LevelMessages(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LevelMessages {
    var inOrder = new EnumMap<CapabilityLevel, String>(CapabilityLevel.class);
    inOrder.putAll(own);
    own = Collections.unmodifiableMap(inOrder);
    own.forEach(LevelMessages::check);
  }

  private static void check(CapabilityLevel level, String message) {
    if (message.isBlank() || message.length() > LONGEST) {
      throw new IllegalArgumentException(
          "messages.%s must have 1 to %d characters, but has %d"
              .formatted(level.name().toLowerCase(Locale.ROOT), LONGEST, message.length()));
    }
  }

  /** What users read at this level. */
  public String of(CapabilityLevel level) {
    return own.getOrDefault(level, level.usualMessage());
  }
}
