package dev.plimsoll.costs.budget;

import java.time.Instant;

/**
 * An account as the database knows it: how much of the limit the nodes have leased in the running
 * period.
 *
 * @param periodId new whenever counting begins anew
 * @param renewsAt when the next period begins
 * @param leased what nodes have taken: spent, reserved, or free in their hands
 * @param spent what nodes have told of settled calls
 */
public record Account(long limit, String periodId, Instant renewsAt, long leased, long spent) {
  private static final int SLICES_OF_LIMIT = 100;
  private static final int SLICES_OF_REST = 10;

  /** Whether a new period has begun. A clock that lags behind brings no old one back. */
  public boolean isOver(Instant now) {
    return !now.isBefore(renewsAt);
  }

  public long left() {
    return limit - leased;
  }

  /**
   * How much a node that is short of {@code needed} should lease, which may be more than is left.
   * Slices shrink towards the end, so that little lies idle with one node while another goes short.
   */
  public long slice(long needed) {
    var comfortable = Math.min(limit / SLICES_OF_LIMIT, left() / SLICES_OF_REST);
    return Math.max(0, Math.max(needed, comfortable));
  }

  public BudgetStatus status(Budget budget, String holder) {
    return new BudgetStatus(budget, holder, spent, Math.max(0, leased - spent), renewsAt);
  }
}
