package dev.plimsoll.features;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * The capability level of each feature. Admins set it; what circuits and budgets do to a call while
 * it goes down the fallback order is told beside it, and not kept.
 */
@ApplicationScoped
public class CapabilityLevels {
  static final String KIND = "capability level";

  @Inject LevelRows rows;
  @Inject FeatureCatalog catalog;
  @Inject ModelProviders models;
  @Inject Ledger ledger;

  private volatile Map<FeatureKey, CapabilityLevel> levels = Map.of();

  /** The level that admins have set. */
  public CapabilityLevel of(FeatureKey feature) {
    return levels.getOrDefault(feature, CapabilityLevel.FULL);
  }

  /** How much of the feature there is now at this node, and why. */
  public LevelStanding standing(AiFeature feature) {
    return LevelStanding.of(of(feature.key()), open(feature), feature.answersLater());
  }

  /** For each model of the fallback order, whether its circuit keeps calls from it. */
  private List<Boolean> open(AiFeature feature) {
    var circuits = models.circuits();
    return feature.fallback().models().stream()
        .map(circuits::get)
        .map(circuit -> circuit != null && circuit.state() == Circuit.State.OPEN)
        .toList();
  }

  /**
   * Moves a feature to a level; the ledger keeps who did and why.
   *
   * @throws UnknownFeature when there is none of this key
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void set(FeatureKey feature, CapabilityLevel level, Actor actor, String reason) {
    var _ = catalog.feature(feature);
    ledger.lock();
    var before = rows.of(feature);
    if (before != level) {
      rows.put(feature, level);
      ledger.record(
          new Change(
              actor,
              new Subject(KIND, feature.value()),
              "moved",
              reason,
              Json.write(before),
              Json.write(level)));
    }
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    levels = rows.committed();
  }

  void refresh(@Observes LedgerAppended change) {
    // A feature that is deleted takes its level with it.
    if (change.concerns(KIND) || change.concerns(FeatureCatalog.KIND)) {
      levels = rows.committed();
    }
  }
}
