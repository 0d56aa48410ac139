package dev.plimsoll.models.keys;

import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.KeyHealth.State;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.provider.Deployment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One key of a deployment, and whether it is paused. Times are in milliseconds. */
public final class PooledKey {
  /** Never limited. */
  static final long NEVER = Long.MIN_VALUE / 2;

  /** The pause of a key that was limited without a wait; doubles each time. */
  static final Duration FIRST_REST = Duration.ofSeconds(1);

  static final Duration LONGEST_REST = Duration.ofMinutes(1);
  static final Duration REST_OF_A_REFUSED_KEY = Duration.ofMinutes(5);

  /** The shortest pause, also if no wait is asked for. */
  private static final Duration SHORTEST_REST = Duration.ofMillis(50);

  private static final int MAX_DOUBLINGS = 6;

  private final ProviderKey key;
  private final Deployment deployment;
  private final Duration longestRest;
  private final @Nullable RateLimiter rateLimiter;
  private final KeyPool.Selection.Take atOnce = new KeyPool.Selection.Take(this, 0);
  private volatile long restsUntil = NEVER;
  private volatile long limitedAt = NEVER;
  private volatile int limitsInARow;
  private volatile boolean refused;

  /**
   * A key of a deployment.
   *
   * @param deployment with the secret of the key
   * @param longestRest the longest pause, whatever the provider asks for
   */
  public PooledKey(ProviderKey key, Deployment deployment, Duration longestRest) {
    this.key = key;
    this.deployment = deployment;
    this.longestRest = longestRest;
    rateLimiter = key.perMinute() == null ? null : new RateLimiter(key.perMinute());
  }

  /** The name of the key; never the secret. */
  public String name() {
    return key.secretFrom();
  }

  public Deployment deployment() {
    return deployment;
  }

  public boolean rests(long now) {
    return now < restsUntil;
  }

  int weight() {
    return key.weight();
  }

  KeyPool.Selection.Take atOnce() {
    return atOnce;
  }

  long limitedAt() {
    return limitedAt;
  }

  boolean isRefused(long now) {
    return refused && rests(now);
  }

  /** The time, not before {@code now}, at which it may be used. */
  long freeAt(long now) {
    var from = Math.max(now, restsUntil);
    return rateLimiter == null ? from : rateLimiter.freeAt(from);
  }

  /** Reserves that time; {@link RateLimiter#NEVER} if it is after the latest. */
  long reserve(long now, long latest) {
    var from = Math.max(now, restsUntil);
    if (rateLimiter != null) {
      return rateLimiter.reserve(from, latest);
    }
    return from > latest ? RateLimiter.NEVER : from;
  }

  /** Records that the provider has answered. */
  void worked() {
    if (limitsInARow != 0) {
      limitsInARow = 0;
    }
  }

  /**
   * Pauses the key, because the provider limited it; a key that is already paused stays as it is.
   */
  synchronized void limited(long now, @Nullable Duration asked) {
    if (!rests(now)) {
      limitsInARow = Math.min(limitsInARow + 1, MAX_DOUBLINGS + 1);
    }
    limitedAt = now;
    rest(now, asked == null ? usualRest() : asked);
  }

  private Duration usualRest() {
    var doubled = FIRST_REST.multipliedBy(1L << Math.max(0, limitsInARow - 1));
    return doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled;
  }

  /** Pauses the key, because the provider refused it. */
  synchronized void refused(long now) {
    refused = true;
    rest(now, REST_OF_A_REFUSED_KEY);
  }

  private void rest(long now, Duration duration) {
    var shortest = duration.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : duration;
    var bounded = shortest.compareTo(longestRest) > 0 ? longestRest : shortest;
    restsUntil = Math.max(restsUntil, now + bounded.toMillis());
  }

  /** Resumes the key, and forgets what happened before. */
  synchronized void wake() {
    restsUntil = NEVER;
    limitedAt = NEVER;
    limitsInARow = 0;
    refused = false;
  }

  KeyHealth health(long now) {
    if (!rests(now)) {
      return new KeyHealth(key, State.READY, null);
    }
    var until = Instant.ofEpochMilli(restsUntil);
    return new KeyHealth(key, refused ? State.REFUSED : State.LIMITED, until);
  }
}
