package dev.plimsoll.features;

import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An {@link AiFeature} in its table, as JSON. */
@Entity
@Table(name = "ai_feature")
class FeatureRow {
  @Id String feature;
  String definition;
  int position;

  @Column(name = "changed_at")
  Instant changedAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected FeatureRow() {}

  FeatureRow(AiFeature feature, int position, Instant now) {
    this.feature = feature.key().value();
    this.position = position;
    definition = Json.write(feature);
    changedAt = now;
  }

  AiFeature feature() {
    return Json.read(definition, AiFeature.class);
  }

  void redefine(AiFeature changed, Instant now) {
    definition = Json.write(changed);
    changedAt = now;
  }
}
