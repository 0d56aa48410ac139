package dev.plimsoll.workspace;

import dev.plimsoll.costs.breakers.SpendBreaker;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Maps the prices, budgets and spend breakers of a checked workspace file.
 *
 * @param now the start of prices that name none
 */
record CostMapper(Instant now) {
  private static final PriceCatalogue CATALOGUE = new PriceCatalogue();
  private static final int MICRO_DIGITS = 6;

  /** The prices of a model, each with its own start. */
  List<Price> prices(WorkspaceFile.Model model) {
    var given = model.price();
    if (given == null) {
      return List.of();
    }
    if (given.isString()) {
      return List.of(new Price(fromCatalogue(model.model()), now, null));
    }
    var each = given.isArray() ? given.valueStream() : Stream.of(given);
    return each.map(this::price).toList();
  }

  /** The budget of one feature, which has the feature's name. */
  Budget budget(FeatureKey feature, WorkspaceFile.FeatureBudget given) {
    return Budget.of(feature, new Usd(micros(given.limit())), period(given.per()));
  }

  Budget budget(WorkspaceFile.Budget given) {
    var measure = ScalarParsers.one(given.measure(), BudgetUnit.USD);
    return new Budget(
        given.name(),
        scope(given.counts()),
        measure,
        measure == BudgetUnit.USD ? micros(given.limit()) : whole(given.limit()),
        period(given.per()),
        ScalarParsers.one(given.whenUsedUp(), OnExhausted.REFUSE));
  }

  SpendBreaker breaker(FeatureKey feature, WorkspaceFile.SpendBreaker given) {
    var least = given.least();
    return new SpendBreaker(
        feature,
        given.times(),
        ScalarParsers.duration(given.window(), Duration.ZERO),
        least == null ? Usd.ZERO : new Usd(micros(least)));
  }

  private Price price(JsonNode given) {
    var until = given.path("until");
    return new Price(
        Rates.read(given),
        given.has("since") ? midnight(given.path("since")) : now,
        until.isString() ? midnight(until) : null);
  }

  private static Rates fromCatalogue(String model) {
    return CATALOGUE
        .named(model)
        .map(PriceCatalogue.Entry::charges)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "price: the catalogue has no price for '"
                    + model
                    + "'; expected the prices to be written out"));
  }

  private static Scope scope(WorkspaceFile.@Nullable Scope given) {
    return given == null
        ? Scope.EVERYTHING
        : new Scope(given.tenant(), given.feature(), given.user(), given.key());
  }

  private static long micros(BigDecimal dollars) {
    return exact(dollars, MICRO_DIGITS, "at most six decimals");
  }

  private static long whole(BigDecimal count) {
    return exact(count, 0, "no decimals");
  }

  private static long exact(BigDecimal limit, int digits, String expected) {
    if (limit.stripTrailingZeros().scale() > digits) {
      throw new IllegalArgumentException(
          "budget.limit must have " + expected + ", but was " + limit.toPlainString());
    }
    return limit.movePointRight(digits).longValueExact();
  }

  private static Instant midnight(JsonNode day) {
    return LocalDate.parse(day.stringValue()).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Period period(String per) {
    return ScalarParsers.one(Period.class, per);
  }
}
