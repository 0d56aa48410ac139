package dev.plimsoll.features;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.platform.outbound.OutboundHttp;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptVersion;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The AI features of this installation and how each is defined. */
@ApplicationScoped
public class FeatureCatalog {
  public static final String KIND = "feature";

  @Inject FeatureRows rows;
  @Inject ModelProviders models;
  @Inject PromptRegistry prompts;
  @Inject Ledger ledger;
  @Inject OutboundHttp outbound;
  @Inject Clock clock;

  private volatile Map<FeatureKey, AiFeature> features = Map.of();

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    read();
  }

  void refresh(@Observes LedgerAppended change) {
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
   * @throws InvalidFeature when a step of its fallback order could never be taken, or no answer be
   *     checked by its schema
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(AiFeature feature, Actor actor) {
    feature.check();
    ledger.lock();
    var before = rows.find(feature.key()).orElse(null);
    if (feature.equals(before)) {
      return;
    }
    if (before == null) {
      rows.add(feature, clock.instant());
    } else {
      rows.redefine(feature, clock.instant());
    }
    ledger.record(change(actor, before == null ? "defined" : "redefined", null, before, feature));
  }

  /**
   * Changes one group of a feature's settings; nothing happens when it is so already.
   *
   * @throws InvalidFeature when the feature cannot be like that, or names what is not there
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void change(FeatureKey key, FeatureEdit edit, Actor actor, String reason) {
    // Before the lock: it may look up names.
    new EnteredWebhooks(outbound).check(feature(key), edit.of(feature(key)));
    ledger.lock();
    var before = rows.find(key).orElseThrow(() -> new UnknownFeature(key));
    var after = surroundings().checked(before, edit.of(before));
    if (!after.equals(before)) {
      rows.redefine(after, clock.instant());
      ledger.record(change(actor, edit.action(), reason, before, after));
    }
  }

  private FeatureReferences surroundings() {
    var known = models.models().stream().map(Model::key).collect(Collectors.toSet());
    return new FeatureReferences(
        known,
        all(),
        use -> prompts.labelled(use.name(), use.label()).map(PromptVersion::variables));
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
        before == null ? null : StoredFeature.write(before),
        StoredFeature.write(after));
  }
}
