package dev.plimsoll.serving.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the skipped models can be asked again, if known. */
public final class RetryTimes {
  /** The shortest wait, because others wait for the same model. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private @Nullable Instant soonest;

  /** Another model may be asked again from then on. */
  void until(Instant free) {
    if (soonest == null || free.isBefore(soonest)) {
      soonest = free;
    }
  }

  /**
   * When it is worth asking again; empty if that is unknown or too late.
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
