package dev.plimsoll.models.keys;

import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.KeyHealth.State;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.provider.Deployment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys of one deployment. Keys that were not rate limited recently take turns by their weight;
 * otherwise the one that was limited longest ago goes first. A paused key is not used. Without
 * locks while all keys work. Times are in milliseconds.
 */
public final class KeyPool {
  /** The answer to a call that needs a key. */
  public sealed interface Selection {
    /** The call may use this key from that time on; 0 means at once. */
    record Take(PooledKey key, long from) implements Selection {}

    /** No key is free in time; the first will be at that time. */
    record Late(long freeAt) implements Selection {}
  }

  /** How long a key that was limited comes after the others. */
  static final long SHY = 60_000;

  private final PooledKey[] keys;
  private final PooledKey[] round;
  private final List<ProviderKey> missing;
  private final AtomicInteger turns = new AtomicInteger();

  /**
   * @param keys those with a secret
   * @param missing those without one
   */
  public KeyPool(List<PooledKey> keys, List<ProviderKey> missing) {
    this.keys = keys.toArray(PooledKey[]::new);
    this.missing = List.copyOf(missing);
    round = round(this.keys);
  }

  /** One round of turns: each key as often as its weight, spread as evenly as possible. */
  private static PooledKey[] round(PooledKey[] keys) {
    var all = Stream.of(keys).mapToInt(PooledKey::weight).sum();
    var credit = new int[keys.length];
    var round = new PooledKey[all];
    for (var turn = 0; turn < all; turn++) {
      var richest = 0;
      for (var i = 0; i < credit.length; i++) {
        credit[i] += keys[i].weight();
        if (credit[i] > credit[richest]) {
          richest = i;
        }
      }
      credit[richest] -= all;
      round[turn] = keys[richest];
    }
    return round;
  }

  public boolean isEmpty() {
    return keys.length == 0;
  }

  public Optional<Deployment> first() {
    return Stream.of(keys).map(PooledKey::deployment).findFirst();
  }

  /** The key with that name, if it is one of these and has a secret. */
  public Optional<Deployment> named(String name) {
    return Stream.of(keys)
        .filter(key -> key.name().equals(name))
        .map(PooledKey::deployment)
        .findFirst();
  }

  public int size() {
    return keys.length;
  }

  /** The keys without a secret. */
  public List<ProviderKey> missing() {
    return missing;
  }

  /** All keys that are not paused, starting with the one whose turn it is; counts as a turn. */
  public List<PooledKey> inTurn(long now) {
    var start = start();
    return IntStream.range(start, start + round.length)
        .mapToObj(i -> round[i % round.length])
        .distinct()
        .filter(key -> !key.rests(now))
        .sorted(
            Comparator.comparingLong(key -> isShy(key, now) ? key.limitedAt() : PooledKey.NEVER))
        .toList();
  }

  private int start() {
    return keys.length == 1 ? 0 : Math.floorMod(turns.getAndIncrement(), round.length);
  }

  private static boolean isShy(PooledKey key, long now) {
    return now - key.limitedAt() <= SHY;
  }

  /** The next key: at once, or at a time not later than the latest. */
  public Selection turn(long now, long latest) {
    var start = start();
    for (var i = 0; i < round.length; i++) {
      var key = round[(start + i) % round.length];
      if (!isShy(key, now) && !key.rests(now) && key.reserve(now, now) == now) {
        return key.atOnce();
      }
    }
    return nextBest(now, latest);
  }

  private Selection nextBest(long now, long latest) {
    var best = keys[0];
    for (var key : keys) {
      if (isBefore(key, best, now)) {
        best = key;
      }
    }
    var at = best.reserve(now, latest);
    if (at == RateLimiter.NEVER) {
      return new Selection.Late(best.freeAt(now));
    }
    return at == now ? best.atOnce() : new Selection.Take(best, at);
  }

  private static boolean isBefore(PooledKey key, PooledKey other, long now) {
    var order = Long.compare(key.freeAt(now), other.freeAt(now));
    return order < 0 || (order == 0 && key.limitedAt() < other.limitedAt());
  }

  /**
   * Records that an attempt with a key is over. A refused key is paused only while there is another
   * one: the last key is always used, because the question may be what was refused.
   */
  public void ended(PooledKey key, ModelOutcome outcome, long now) {
    switch (outcome) {
      case Answered _ -> key.worked();
      case Failed failed -> {
        switch (failed.kind()) {
          case RATE_LIMITED -> key.limited(now, failed.retryAfter());
          case NOT_AUTHORISED -> refuse(key, now);
          default -> {}
        }
      }
    }
  }

  private synchronized void refuse(PooledKey refused, long now) {
    for (var key : keys) {
      if (key != refused && !key.isRefused(now)) {
        refused.refused(now);
        return;
      }
    }
  }

  /** Resumes all paused keys. */
  public void wake() {
    for (var key : keys) {
      key.wake();
    }
  }

  /** The health of each key, those without a secret last. */
  public List<KeyHealth> health(long now) {
    return Stream.concat(
            Stream.of(keys).map(key -> key.health(now)),
            missing.stream().map(key -> new KeyHealth(key, State.MISSING, null)))
        .toList();
  }
}
