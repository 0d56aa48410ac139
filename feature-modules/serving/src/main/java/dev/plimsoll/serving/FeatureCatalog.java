package dev.plimsoll.serving;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Changed;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The AI features of this installation and how each is defined. */
@ApplicationScoped
public class FeatureCatalog {
  static final String KIND = "feature";

  @Inject FeatureRows rows;
  @Inject Ledger ledger;
  @Inject Clock clock;

  private volatile Map<FeatureKey, AiFeature> features = Map.of();

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    read();
  }

  void refresh(@Observes Changed change) {
    if (change.concerns(KIND)) {
      read();
    }
  }

  private void read() {
    var read = new LinkedHashMap<FeatureKey, AiFeature>();
    rows.all().forEach(feature -> read.put(feature.key(), feature));
    features = read;
  }

  /** All features, in the order in which they were defined. */
  public List<AiFeature> all() {
    return List.copyOf(features.values());
  }

  /**
   * The feature of this key.
   *
   * @throws UnknownFeature when there is none
   */
  public AiFeature feature(FeatureKey key) {
    var feature = features.get(key);
    if (feature == null) {
      throw new UnknownFeature(key);
    }
    return feature;
  }

  /**
   * Makes the feature be as given; nothing happens when it is.
   *
   * @throws InvalidFeature when no answer could be checked by its schema
   */
  @Transactional
  public void declare(AiFeature feature, Actor actor) {
    feature.checkSchema();
    ledger.awaitTurn();
    var row = rows.find(feature.key().value()).orElse(null);
    var before = row == null ? null : row.feature();
    if (feature.equals(before)) {
      return;
    }
    if (row == null) {
      rows.add(new FeatureRow(feature, rows.count(), clock.instant()));
    } else {
      row.redefine(feature, clock.instant());
    }
    ledger.record(change(actor, before == null ? "defined" : "redefined", null, before, feature));
  }

  /** Moves a feature to another stage of its way to production. */
  @Transactional
  public void moveTo(Stage stage, FeatureKey key, Actor actor, String reason) {
    change(key, feature -> feature.at(stage), "moved", actor, reason);
  }

  /** Serves a feature by another policy; nothing happens when it is the same. */
  @Transactional
  public void serve(ServingPolicy policy, FeatureKey key, Actor actor, String reason) {
    change(key, feature -> feature.served(policy), "served otherwise", actor, reason);
  }

  private void change(
      FeatureKey key, UnaryOperator<AiFeature> how, String action, Actor actor, String reason) {
    ledger.awaitTurn();
    var row = rows.find(key.value()).orElseThrow(() -> new UnknownFeature(key));
    var before = row.feature();
    var after = how.apply(before);
    if (!after.equals(before)) {
      row.redefine(after, clock.instant());
      ledger.record(change(actor, action, reason, before, after));
    }
  }

  private static Change change(
      Actor actor,
      String action,
      @Nullable String reason,
      @Nullable AiFeature before,
      AiFeature after) {
    return new Change(
        actor,
        new Subject(KIND, after.key().value()),
        action,
        reason,
        before == null ? null : Json.write(before),
        Json.write(after));
  }
}
