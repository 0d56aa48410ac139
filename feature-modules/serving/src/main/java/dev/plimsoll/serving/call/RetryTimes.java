package dev.plimsoll.serving.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the models that were passed over may be asked again, as far as that is known. */
public final class RetryTimes {
  /** Who comes at once comes too soon: others wait for the same model. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private @Nullable Instant soonest;

  /** Another model may be asked again from then on. */
  void until(Instant free) {
    if (soonest == null || free.isBefore(soonest)) {
      soonest = free;
    }
  }

  /**
   * When it is worth to ask again; empty where that is not known, or too late.
   *
   * @param asked when the question was asked first
   * @param within how long after that it may be asked again
   */
  public Optional<Instant> worth(Instant now, Instant asked, Duration within) {
    var next = now.plus(SHORTEST);
    return Optional.ofNullable(soonest)
        .map(free -> free.isAfter(next) ? free : next)
        .filter(due -> !due.isAfter(asked.plus(within)));
  }
}
