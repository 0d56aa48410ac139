package dev.plimsoll.ui.admin.costs;

import dev.plimsoll.calls.CallCosts;
import dev.plimsoll.calls.CallFigures;
import dev.plimsoll.calls.figures.CostDimension;
import dev.plimsoll.calls.figures.CostShare;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.breakers.SpendBreakers;
import dev.plimsoll.costs.prices.Forecast;
import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.workspace.Workspaces;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the cost pages need from other modules, in one place. */
@Dependent
public record CostDesk(
    Budgets budgets,
    SpendBreakers breakers,
    Prices prices,
    PriceCatalogue catalogue,
    ModelProviders providers,
    FeatureCatalog catalog,
    CallFigures figures,
    CallCosts costs,
    Workspaces workspaces,
    Clock clock) {
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);
  private static final int MOST_SHARES = 8;

  @Inject
  public CostDesk {}

  /** Whether the workspace file declares a model's price. */
  boolean isPriceInFile(ModelKey model) {
    return workspaces.declares("price", model.value());
  }

  List<AiFeature> features() {
    return catalog.all();
  }

  List<Model> models() {
    return providers.models();
  }

  Instant now() {
    return clock.instant();
  }

  /** The days of this month so far, today included. */
  List<Figures> month(@Nullable FeatureKey feature) {
    return figures.series(feature, startOf(thisMonth()), now(), Resolution.DAY);
  }

  /** The forecast of this month; empty while there are too few days. */
  Optional<Forecast> forecast(@Nullable FeatureKey feature) {
    var today = now().truncatedTo(ChronoUnit.DAYS);
    var spent = month(feature).stream().map(Figures::cost).reduce(Usd.ZERO, Usd::plus);
    var days =
        figures.series(feature, today.minus(FOUR_WEEKS), today, Resolution.DAY).stream()
            .map(Figures::cost)
            .dropWhile(Usd.ZERO::equals)
            .toList();
    var left = Duration.between(now(), startOf(thisMonth().plusMonths(1)));
    return Forecast.of(spent, days, left.toMillis() / (double) Duration.ofDays(1).toMillis());
  }

  /** This month's costs by a dimension. */
  List<CostShare> shares(CostDimension by, @Nullable FeatureKey feature) {
    return costs.shares(by, feature, thisMonth(), MOST_SHARES);
  }

  /** The last four weeks of a feature, added up. */
  Figures lately(FeatureKey feature) {
    return figures.total(feature, now().minus(FOUR_WEEKS), now(), Resolution.DAY);
  }

  /** The users of each day of the last four weeks, added up. */
  long userDaysLately(FeatureKey feature) {
    return figures.series(feature, now().minus(FOUR_WEEKS), now(), Resolution.DAY).stream()
        .mapToLong(Figures::users)
        .sum();
  }

  private YearMonth thisMonth() {
    return YearMonth.from(now().atOffset(ZoneOffset.UTC));
  }

  private static Instant startOf(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
