package dev.plimsoll.access.sessions;

import dev.plimsoll.domain.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * The sign-in of a person in one browser. It ends when they sign out, when an admin ends it, when
 * they are removed or get other roles or another password, and when its time is over.
 *
 * @param id the hash of its token, which only the browser knows
 * @param lastUsedAt when the person last did something, to within a minute
 */
public record PersonSession(String id, UserId person, Instant begunAt, Instant lastUsedAt) {

  /**
   * How long sessions last.
   *
   * @param longest from their begin, whatever the person does
   * @param idle since the person last did something
   */
  public record Limits(Duration longest, Duration idle) {
    public Limits {
      if (!longest.isPositive() || !idle.isPositive()) {
        throw new IllegalArgumentException(
            "sessions must last longer than nothing, but PLIMSOLL_SESSION_LONGEST was "
                + longest
                + " and PLIMSOLL_SESSION_IDLE was "
                + idle);
      }
    }
  }

  boolean isOver(Instant now, Limits limits) {
    return !now.isBefore(begunAt.plus(limits.longest()))
        || !now.isBefore(lastUsedAt.plus(limits.idle()));
  }

  PersonSession usedAt(Instant now) {
    return new PersonSession(id, person, begunAt, now);
  }
}
