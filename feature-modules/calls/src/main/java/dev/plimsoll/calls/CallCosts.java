package dev.plimsoll.calls;

import dev.plimsoll.calls.figures.CostDimension;
import dev.plimsoll.calls.figures.CostShare;
import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.domain.FeatureKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The costs of users' calls, by user, model and other dimensions, for each month in UTC. The sums
 * are updated while calls are written, so that reading them stays fast with millions of calls.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class CallCosts {
  @Inject ShareTable shares;

  /**
   * The shares of a month, most expensive first.
   *
   * @param feature null for all features together
   */
  public List<CostShare> shares(
      CostDimension by, @Nullable FeatureKey feature, YearMonth month, int most) {
    return shares.of(month, by, feature, most);
  }
}
