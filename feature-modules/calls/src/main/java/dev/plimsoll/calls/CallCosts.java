package dev.plimsoll.calls;

import dev.plimsoll.calls.internal.CostReader;
import dev.plimsoll.calls.internal.Database;
import dev.plimsoll.domain.FeatureKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who and what the money of users' calls was spent on. Read from the records themselves, so it
 * takes as long as there are calls in the time.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class CallCosts {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource source;

  /** By what the calls are told apart. */
  public enum By {
    FEATURE,
    USER,
    MODEL,
    PROMPT_VERSION
  }

  /**
   * The shares of the whole, the dearest first.
   *
   * @param feature null for all features together
   */
  public List<CostShare> shares(
      By by, @Nullable FeatureKey feature, Instant from, Instant until, int most) {
    return new CostReader(new Database(source)).shares(by, feature, from, until, most);
  }
}
