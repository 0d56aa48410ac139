package dev.plimsoll.costs.budget;

import java.util.Comparator;

/**
 * Where a budget counts.
 *
 * @param holder whose account it is; empty where all calls of the budget share one
 */
public record AccountId(String budget, String holder) {
  public static final Comparator<AccountId> ORDER =
      Comparator.comparing(AccountId::budget).thenComparing(AccountId::holder);
}
