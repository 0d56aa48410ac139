package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.text.Messages.text;
import static java.util.Objects.requireNonNull;

import dev.plimsoll.calls.CallFigures;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ui.parts.Chip;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the feature pages of the console need from other modules, in one place. */
@Dependent
public record SwitchBoard(
    FeatureCatalog catalog,
    FeatureFlags flags,
    CapabilityLevels levels,
    CallFigures figures,
    Budgets budgets,
    Ledger ledger,
    Clock clock) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int CHANGES = 20;

  @Inject
  public SwitchBoard {}

  Optional<Flag> flag(FeatureKey key) {
    return flags.flag(key);
  }

  /** Who has the feature, as a word. */
  Chip chip(FeatureKey key) {
    var flag = flag(key).orElse(null);
    if (flag == null) {
      return new Chip(text("features.no-flag"), Chip.Mood.WARN);
    }
    if (flag.killed()) {
      return new Chip(text("features.killed"), Chip.Mood.BAD);
    }
    return flag.rollout() instanceof Rollout.Off
        ? new Chip(text("features.off"), Chip.Mood.NEUTRAL)
        : new Chip(text("features.on", AudienceText.of(flag)), Chip.Mood.GOOD);
  }

  Figures today(FeatureKey key) {
    return figures.todays(key);
  }

  /**
   * What the card of a feature shows.
   *
   * @param week the hours of the last seven days
   * @param budgets that count calls of this feature alone
   */
  record Activity(
      AiFeature feature, Figures today, List<Figures> week, List<BudgetStatus> budgets) {}

  /** The activity of all features, read together. */
  List<Activity> activity() {
    var now = clock.instant();
    var all = catalog.all();
    var keys = all.stream().map(AiFeature::key).toList();
    var today = figures.byFeature(keys, now, now.plusMillis(1), Resolution.DAY);
    var week = figures.byFeature(keys, now.minus(WEEK), now, Resolution.HOUR);
    var standings = budgets.standings(budgets.all(), 1);
    return all.stream()
        .map(feature ->
            new Activity(
                feature,
                requireNonNull(today.get(feature.key())).getFirst(),
                requireNonNull(week.get(feature.key())),
                budgets.of(feature.key()).stream()
                    .flatMap(budget -> standings.getOrDefault(budget.name(), List.of()).stream())
                    .toList()))
        .toList();
  }

  /** The latest changes of the feature, its flag, level, budget and breaker, newest first. */
  List<Entry> history(FeatureKey key) {
    return ledger.page(new LedgerFilter(null, key.value(), null, null, null), 0, CHANGES);
  }
}
