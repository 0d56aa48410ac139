package dev.plimsoll.features;

import static java.util.Objects.requireNonNull;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Rollout;
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

  private static final Rollout NOBODY = new Rollout.Off();

  @Inject FeatureRows rows;
  @Inject LevelRows levels;
  @Inject FeatureFlags flags;
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

  /** Whether there is a feature with this key, archived ones aside. */
  public boolean has(FeatureKey key) {
    return features.containsKey(key);
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
   * Adds a feature, which is off for everyone at first.
   *
   * @throws InvalidFeature when there is one with its key already, also an archived one, or it
   *     names what is not there
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void create(AiFeature feature, Actor actor) {
    ledger.lock();
    if (rows.find(feature.key()).isPresent()) {
      throw new InvalidFeature(feature.key(), "key", "new, but there is a feature with this key");
    }
    surroundings().check(feature);
    rows.add(feature, clock.instant());
    flags.declare(feature.key(), NOBODY, actor);
    ledger.record(change(actor, "created", null, null, feature));
  }

  /** Whether there is a feature with this key, archived or not. */
  @Transactional
  public boolean isTaken(FeatureKey key) {
    return rows.find(key).isPresent();
  }

  /** The features that were archived, the latest first. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public List<ArchivedFeature> archived() {
    return rows.archived();
  }

  /**
   * Puts a feature away: it is off for everyone and in no list, until it is restored.
   *
   * @throws UnknownFeature when there is none of this key, or it is archived already
   * @throws FeatureInUse when another feature needs it
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void archive(FeatureKey key, Actor actor, String reason) {
    ledger.lock();
    var feature = feature(key);
    var judged = surroundings().judgedBy(key);
    if (!judged.isEmpty()) {
      throw new FeatureInUse(key, judged);
    }
    rows.archive(key, clock.instant());
    flags.declare(key, NOBODY, actor);
    ledger.record(change(actor, "archived", reason, feature, feature));
  }

  /**
   * Brings an archived feature back; it stays off for everyone until it is rolled out.
   *
   * @throws UnknownFeature when there is no archived one of this key
   * @throws InvalidFeature when it names what is no longer there
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void restore(FeatureKey key, Actor actor) {
    ledger.lock();
    var feature = rows.findArchived(key).orElseThrow(() -> new UnknownFeature(key));
    surroundings().check(feature);
    rows.archive(key, null);
    ledger.record(change(actor, "restored", null, feature, feature));
  }

  /**
   * Deletes an archived feature with its settings. Its calls, costs and ledger entries are kept.
   *
   * @throws UnknownFeature when there is no archived one of this key
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void delete(FeatureKey key, Actor actor, String reason) {
    ledger.lock();
    var feature = rows.findArchived(key).orElseThrow(() -> new UnknownFeature(key));
    rows.delete(key);
    levels.delete(key);
    ledger.record(change(actor, "deleted", reason, feature, null));
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
    var after = edit.of(before);
    surroundings().check(before, after);
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
      @Nullable AiFeature after) {
    var either = requireNonNull(after == null ? before : after);
    return new Change(
        actor,
        new Subject(KIND, either.key().value()),
        action,
        reason,
        before == null ? null : StoredFeature.write(before),
        after == null ? null : StoredFeature.write(after));
  }
}
