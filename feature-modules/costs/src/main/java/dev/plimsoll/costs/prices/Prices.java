package dev.plimsoll.costs.prices;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.StartOrder;
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
 * The prices of all models. A model without a price is charged at a configured worst case, never as
 * free; models on your own machines are declared with the price 0. Costs are computed from memory.
 */
@ApplicationScoped
public class Prices {
  static final String KIND = "price";

  /**
   * The cost of a call.
   *
   * @param priced whether the model has a price; without one the amount is a configured worst case,
   *     so that an unknown price is never free
   */
  public record Cost(Usd amount, boolean priced) {}

  private final PriceRows rows;
  private final CostSettings settings;
  private final Ledger ledger;
  private final Clock clock;

  volatile PriceList list = PriceList.EMPTY;

  @Inject
  public Prices(PriceRows rows, CostSettings settings, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The cost of the tokens of a single call at the current price. */
  public Cost cost(ModelKey model, Tokens tokens) {
    return cost(model, tokens, ServiceTier.USUAL);
  }

  /** The cost of the tokens at the current price. */
  public Cost cost(ModelKey model, Tokens tokens, ServiceTier serviceTier) {
    var price = price(model);
    return new Cost(rates(price).cost(tokens, serviceTier), price.isPresent());
  }

  /**
   * An upper bound of the cost of a call at the current price.
   *
   * @param most the tokens that it takes at most; those of sounds may also be text
   */
  public Usd worstCase(ModelKey model, Tokens most, ServiceTier serviceTier) {
    return rates(price(model)).worstCase(most, serviceTier);
  }

  /** The price that is charged for a model without one. */
  public Rates unknown() {
    return settings.unknownPrice();
  }

  /** The current price; empty if nobody has set one. */
  public Optional<Price> price(ModelKey model) {
    return list.at(model, clock.instant());
  }

  /** The prices of each model, newest first, including past and future ones. */
  public Map<ModelKey, List<Price>> all() {
    return list.newestFirst();
  }

  /** Sets the price of a model from {@code price.since()} on; does nothing if it is already set. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(ModelKey model, Price price, Actor actor) {
    set(model, price, actor, null);
  }

  /** Sets the price of a model, with a reason for the ledger. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void set(ModelKey model, Price price, Actor actor, @Nullable String reason) {
    ledger.lock();
    var before = rows.list().at(model, price.since());
    if (before.filter(price::equalsButSince).isEmpty()) {
      rows.put(model, price);
      record(model, "priced", reason, before.orElse(null), price, actor);
    }
  }

  /**
   * Removes a future price; does nothing if there is none.
   *
   * @throws InvalidPrice if it already applies, because calls are charged by it
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void takeBack(ModelKey model, Instant since, Actor actor, @Nullable String reason) {
    ledger.lock();
    if (!since.isAfter(clock.instant())) {
      throw new InvalidPrice("price.since must be in the future, but was " + since);
    }
    rows.since(model, since)
        .ifPresent(price -> {
          rows.remove(model, since);
          record(model, "withdrawn", reason, price, null, actor);
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

  private Rates rates(Optional<Price> price) {
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
