package dev.plimsoll.costs.budget;

import java.util.Comparator;

/**
 * The id of an account of a budget.
 *
 * @param holder whose account it is; empty if all calls of the budget share one
 */
public record AccountId(String budget, String holder) {
  public static final Comparator<AccountId> ORDER =
      Comparator.comparing(AccountId::budget).thenComparing(AccountId::holder);
}
