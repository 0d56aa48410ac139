package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.CapabilityLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The level of one feature in its table. */
@Entity
@Table(name = "serving_level")
class LevelRow {
  @Id String feature;

  @Enumerated(EnumType.STRING)
  CapabilityLevel level;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected LevelRow() {}

  LevelRow(FeatureKey feature, CapabilityLevel level) {
    this.feature = feature.value();
    this.level = level;
  }

  FeatureKey feature() {
    return new FeatureKey(feature);
  }

  CapabilityLevel level() {
    return level;
  }

  void move(CapabilityLevel to) {
    level = to;
  }
}
