package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.models.api.LabelledExample;
import java.util.List;

/** Texts with the label that each is to get, for a feature that classifies. */
public record Examples(@JsonValue List<LabelledExample> all) implements SettingsGroup {
  public static final Examples NONE = new Examples(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Examples {
    all = List.copyOf(all);
  }
}
