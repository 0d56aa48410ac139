package dev.plimsoll.costs;

import java.util.Comparator;

/**
 * Where a budget counts.
 *
 * @param holder whose account it is; empty where all calls of the budget share one
 */
record AccountId(String budget, String holder) {
  static final Comparator<AccountId> ORDER =
      Comparator.comparing(AccountId::budget).thenComparing(AccountId::holder);
}
