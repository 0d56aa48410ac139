package dev.plimsoll.costs;

import dev.plimsoll.domain.Usd;
import java.time.Instant;

/**
 * A budget as the database knows it: how much of it the nodes have leased in the running period.
 *
 * @param periodId new whenever counting begins anew
 * @param leased micro-dollars that nodes have taken: spent, reserved, or free in their hands
 * @param spent micro-dollars that nodes have told of settled calls
 */
record Account(Budget budget, String periodId, Instant periodStart, long leased, long spent) {
  private static final int SLICES_OF_LIMIT = 100;
  private static final int SLICES_OF_REST = 10;

  Instant renewsAt() {
    return budget.period().endOf(periodStart);
  }

  /** Whether a new period has begun. A clock that lags behind brings no old one back. */
  boolean isOver(Instant now) {
    return !now.isBefore(renewsAt());
  }

  long left() {
    return budget.limit().micros() - leased;
  }

  /**
   * How much a node that is short of {@code needed} should lease, which may be more than is left.
   * Slices shrink towards the end, so that little lies idle with one node while another goes short.
   */
  long slice(long needed) {
    var comfortable = Math.min(budget.limit().micros() / SLICES_OF_LIMIT, left() / SLICES_OF_REST);
    return Math.max(0, Math.max(needed, comfortable));
  }

  BudgetStatus status() {
    var outstanding = new Usd(Math.max(0, leased - spent));
    return new BudgetStatus(budget, new Usd(spent), outstanding, renewsAt());
  }
}
