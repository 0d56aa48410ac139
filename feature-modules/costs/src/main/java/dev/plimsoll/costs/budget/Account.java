package dev.plimsoll.costs.budget;

import java.time.Instant;
import java.util.Comparator;

/**
 * An account in the database: how much of the limit the nodes have leased in the current period.
 *
 * @param periodId a new one whenever counting starts anew
 * @param renewsAt when the next period begins
 * @param leased what nodes have taken: spent, reserved or free
 * @param spent what nodes have reported of settled calls
 */
public record Account(long limit, String periodId, Instant renewsAt, long leased, long spent) {
  /**
   * Which account it is.
   *
   * @param holder whose account of the budget; empty if all calls share one
   */
  public record Id(String budget, String holder) {
    public static final Comparator<Id> ORDER =
        Comparator.comparing(Id::budget).thenComparing(Id::holder);
  }

  private static final int SLICES_OF_LIMIT = 100;
  private static final int SLICES_OF_REST = 10;

  /** Whether a new period has begun. A clock that lags behind does not bring an old one back. */
  public boolean isOver(Instant now) {
    return !now.isBefore(renewsAt);
  }

  public long left() {
    return limit - leased;
  }

  /**
   * How much a node that needs {@code needed} should lease, which may be more than is left. Leases
   * shrink towards the end, so that little lies idle on one node while another runs short.
   */
  public long slice(long needed) {
    var comfortable = Math.min(limit / SLICES_OF_LIMIT, left() / SLICES_OF_REST);
    return Math.max(0, Math.max(needed, comfortable));
  }

  public BudgetStatus status(Budget budget, String holder) {
    return new BudgetStatus(budget, holder, spent, Math.max(0, leased - spent), renewsAt);
  }
}
