/**
 * Prices and budgets: a price for every model, and budgets that cannot be overspent, however many
 * calls run at once on however many nodes.
 *
 * <p>API: {@link dev.plimsoll.costs.prices.Prices} and {@link dev.plimsoll.costs.Budgets}. Both
 * answer from memory; a budget is spent from what this node has leased in the database. {@code
 * Budgets.reserve} refuses a call, {@code budget.Scope} says whose budget it is, and {@code
 * allotments} holds the leases of this node. Events: none of its own; a change of a {@code price}
 * or {@code budget} is a ledger entry, and so is a {@code soft-budget} that is passed. Depends on
 * {@code domain}, {@code platform} and {@code ledger}.
 */
@NullMarked
package dev.plimsoll.costs;

import org.jspecify.annotations.NullMarked;
