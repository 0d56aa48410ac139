package dev.plimsoll.features;

import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.SettingsGroup;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * New settings of one group of a feature's; those of the other groups stay, also where somebody
 * else changes them at the same time.
 *
 * @param settings null for none, which only groups can be that a feature may do without
 */
public record FeatureEdit(Class<? extends SettingsGroup> group, @Nullable SettingsGroup settings) {
  private static final Map<Class<?>, String> NAMES =
      Stream.of(AiFeature.class.getRecordComponents())
          .collect(
              Collectors.toMap(RecordComponent::getType, RecordComponent::getName, (a, _) -> a));

  /** Replaces the settings of their group. */
  public static FeatureEdit to(SettingsGroup settings) {
    return new FeatureEdit(settings.getClass(), settings);
  }

  /** As the ledger names it. */
  String action() {
    return group == About.class ? "described" : "changed the " + NAMES.get(group) + " of";
  }

  /** The new settings of a group, when it is this one; else those of now. */
  <T extends SettingsGroup> @Nullable T or(Class<T> other, @Nullable T now) {
    return group == other ? other.cast(settings) : now;
  }

  /**
   * The feature with the new settings.
   *
   * @throws InvalidFeature when it cannot be like that
   */
  public AiFeature of(AiFeature feature) {
    return feature.with(this);
  }
}
