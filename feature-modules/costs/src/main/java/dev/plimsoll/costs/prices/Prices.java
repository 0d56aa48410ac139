package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every model costs. A model without a price is charged at a set worst case, never at nothing;
 * models on own machines are declared with price 0. Costs are computed from memory.
 */
@ApplicationScoped
public class Prices {
  static final String KIND = "price";

  @Inject PriceRows rows;
  @Inject CostSettings settings;
  @Inject Ledger ledger;
  @Inject Clock clock;

  volatile PriceList list = PriceList.EMPTY;

  /** What the tokens of a call by itself cost at the price of now. */
  public Cost cost(ModelKey model, Tokens tokens) {
    return cost(model, tokens, ServiceTier.USUAL);
  }

  /** What the tokens cost at the price of now. */
  public Cost cost(ModelKey model, Tokens tokens, ServiceTier serviceTier) {
    var price = price(model);
    return new Cost(charges(price).cost(tokens, serviceTier), price.isPresent());
  }

  /** At least what any call by itself with so many tokens costs at the price of now. */
  public Usd worstCase(ModelKey model, long inputTokens, long maxOutputTokens) {
    return worstCase(model, inputTokens, maxOutputTokens, ServiceTier.USUAL);
  }

  /** At least what any call with so many tokens costs at the price of now. */
  public Usd worstCase(
      ModelKey model, long inputTokens, long maxOutputTokens, ServiceTier serviceTier) {
    return charges(price(model)).worstCase(inputTokens, maxOutputTokens, serviceTier);
  }

  /** What a model without a price is charged at. */
  public Rates unknown() {
    return settings.unknownPrice();
  }

  /** The price that holds now; empty when nobody has set one. */
  public Optional<Price> price(ModelKey model) {
    return list.at(model, clock.instant());
  }

  /** The prices of each model, newest first, those of the past and of the future included. */
  public Map<ModelKey, List<Price>> all() {
    return list.newestFirst();
  }

  /** Makes the model cost this from {@code price.since()} on; does nothing when it does already. */
  @Transactional
  public void declare(ModelKey model, Price price, Actor actor) {
    set(model, price, actor, null);
  }

  /** The same as {@link #declare}, with the reason for the ledger. */
  @Transactional
  public void set(ModelKey model, Price price, Actor actor, @Nullable String reason) {
    ledger.awaitTurn();
    var before = rows.list().at(model, price.since());
    if (before.filter(price::equalsButSince).isEmpty()) {
      rows.put(model, price);
      record(model, "priced", reason, before.orElse(null), price, actor);
    }
  }

  /**
   * Takes back a price that was to hold from a later moment on; does nothing when it is gone.
   *
   * @throws InvalidPrice when it holds already, as calls are charged by it
   */
  @Transactional
  public void takeBack(ModelKey model, Instant since, Actor actor, @Nullable String reason) {
    ledger.awaitTurn();
    if (!since.isAfter(clock.instant())) {
      throw new InvalidPrice("price.since must be to come, but was " + since);
    }
    rows.since(model, since)
        .ifPresent(price -> {
          rows.remove(model, since);
          record(model, "taken back", reason, price, null, actor);
        });
  }

  private void record(
      ModelKey model,
      String action,
      @Nullable String reason,
      @Nullable Price before,
      @Nullable Price after,
      Actor actor) {
    ledger.record(
        new Change(
            actor, new Subject(KIND, model.value()), action, reason, json(before), json(after)));
  }

  private static @Nullable String json(@Nullable Price price) {
    return price == null ? null : Json.write(price);
  }

  private Rates charges(Optional<Price> price) {
    return price.map(Price::charges).orElseGet(settings::unknownPrice);
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    list = rows.committed();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      list = rows.committed();
    }
  }
}
