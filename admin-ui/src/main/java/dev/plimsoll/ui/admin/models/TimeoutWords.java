package dev.plimsoll.ui.admin.models;

import dev.plimsoll.models.Timeouts;
import java.time.Duration;

/** How long a provider is waited for, in words. */
final class TimeoutWords {
  private TimeoutWords() {}

  static String of(Timeouts timeouts) {
    return "%s to connect, %s for the first token, %s for the next, %s in all"
        .formatted(
            seconds(timeouts.connect()),
            seconds(timeouts.firstToken()),
            seconds(timeouts.betweenTokens()),
            seconds(timeouts.total()));
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
