package dev.plimsoll.ui.admin.features;

import dev.plimsoll.calls.CallFigures;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.LevelStanding;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.platform.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the feature pages of the console need of the modules below, in one place. */
@ApplicationScoped
class SwitchBoard {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int CHANGES = 20;

  @Inject FeatureCatalog catalog;
  @Inject FeatureFlags flags;
  @Inject CapabilityLevels levels;
  @Inject CallFigures figures;
  @Inject Budgets budgets;
  @Inject Ledger ledger;
  @Inject Clock clock;

  List<AiFeature> features() {
    return catalog.all();
  }

  AiFeature feature(FeatureKey key) {
    return catalog.feature(key);
  }

  Optional<Flag> flag(FeatureKey key) {
    return flags.flag(key);
  }

  Figures today(FeatureKey key) {
    return figures.todays(key);
  }

  List<Figures> week(FeatureKey key) {
    var now = clock.instant();
    return figures.series(key, now.minus(WEEK), now, Resolution.HOUR);
  }

  /** How much of the feature there is now. */
  LevelStanding level(AiFeature feature) {
    return levels.standing(feature);
  }

  /** The level that admins have set. */
  CapabilityLevel levelSet(FeatureKey key) {
    return levels.of(key);
  }

  void move(FeatureKey key, CapabilityLevel level, Actor actor, String reason) {
    levels.set(key, level, actor, reason);
  }

  /** How the budgets stand that count calls of this feature alone. */
  List<BudgetStatus> budgets(FeatureKey key) {
    return budgets.of(key).stream()
        .flatMap(budget -> budgets.standings(budget, 1).stream())
        .toList();
  }

  /** The latest changes of the feature, its flag, level, budget and breaker, newest first. */
  List<Entry> history(FeatureKey key) {
    return ledger.page(new LedgerFilter(null, key.value(), null, null, null), 0, CHANGES);
  }

  void kill(FeatureKey key, Actor actor, String reason) {
    flags.kill(key, actor, reason);
  }

  void revive(FeatureKey key, Actor actor, String reason) {
    flags.revive(key, actor, reason);
  }

  void rollOut(FeatureKey key, Rollout rollout, Actor actor, String reason) {
    flags.rollOut(key, rollout, actor, reason);
  }

  Subscription onChange(Runnable listener) {
    return flags.onChange(_ -> listener.run());
  }
}
