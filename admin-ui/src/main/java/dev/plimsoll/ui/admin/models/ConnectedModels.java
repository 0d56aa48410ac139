package dev.plimsoll.ui.admin.models;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds a provider, its first model and the price of that model, all of them or none. */
@ApplicationScoped
public class ConnectedModels {
  @Inject ModelDeclarations declarations;
  @Inject Prices prices;
  @Inject Clock clock;

  /**
   * Adds all three.
   *
   * @param keys that were entered, by their references
   * @param price null for none
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void add(
      Provider provider,
      Map<String, String> keys,
      ModelDeclaration model,
      @Nullable Rates price,
      Actor actor) {
    declarations.set(provider, keys, actor, null);
    declarations.set(model, actor, null);
    if (price != null) {
      prices.set(model.key(), new Price(price, clock.instant(), null), actor, null);
    }
  }
}
