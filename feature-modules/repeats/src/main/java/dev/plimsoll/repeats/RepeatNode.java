package dev.plimsoll.repeats;

import dev.plimsoll.platform.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One node that answers requests: it claims a key in the table and renews the claim while it works.
 * If the node dies, its claim ends, and the next repeat at any node counts as the first request.
 */
final class RepeatNode {
  private static final Duration HOLD = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(1);

  /** Long enough for repeats that are waiting on other nodes, and too short for later ones. */
  private static final Duration KEPT_FAILURE = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final RepeatTable table;
  private final Clock clock;
  private final String name;
  private final ConcurrentMap<String, RunningRequest> here = new ConcurrentHashMap<>();

  RepeatNode(RepeatTable table, Clock clock, String name) {
    this.table = table;
    this.clock = clock;
    this.name = name;
  }

  /** Renews the claims of running requests; to be called well within half a minute. */
  void extend() {
    if (!here.isEmpty()) {
      table.extend(name, clock.instant().plus(HOLD));
    }
  }

  /** Deletes expired keys of all nodes. */
  void sweep() {
    table.sweep(clock.instant());
  }

  /**
   * An answer.
   *
   * @param length as JSON, in characters
   */
  record Known<T>(T value, long length) {}

  /** The answer to a request, as {@link Repeats#once} says. */
  <T> IdempotentResponse<T> once(
      RepeatKey key, Class<T> type, Supplier<T> work, Predicate<T> lasting, LongConsumer room) {
    var until = clock.instant().plus(PATIENCE);
    while (true) {
      var mine = new RunningRequest(key.fingerprint());
      var other = here.putIfAbsent(key.id(), mine);
      if (other == null) {
        return first(key, mine, type, work, lasting, room, until);
      }
      var answer = other.await(key, Duration.between(clock.instant(), until));
      if (answer != null) {
        room.accept(answer.length());
        return new IdempotentResponse<>(type.cast(answer.value()), true);
      }
    }
  }

  /** The first request with its key on this node. */
  private <T> IdempotentResponse<T> first(
      RepeatKey key,
      RunningRequest runningRequest,
      Class<T> type,
      Supplier<T> work,
      Predicate<T> lasting,
      LongConsumer room,
      Instant until) {
    Known<T> answer = null;
    try {
      while (answer == null) {
        var now = clock.instant();
        if (table.claim(key, name, now, now.plus(HOLD))) {
          answer = answered(key, work, lasting);
          return new IdempotentResponse<>(answer.value(), false);
        }
        answer = elsewhere(key, type, room, until);
      }
      return new IdempotentResponse<>(answer.value(), true);
    } finally {
      here.remove(key.id(), runningRequest);
      runningRequest.end(answer);
    }
  }

  private <T> Known<T> answered(RepeatKey key, Supplier<T> work, Predicate<T> lasting) {
    var done = false;
    try {
      var answer = work.get();
      var life = lasting.test(answer) ? KEPT : KEPT_FAILURE;
      var json = Json.write(answer);
      table.answer(key.id(), name, json, clock.instant().plus(life));
      done = true;
      return new Known<>(answer, json.length());
    } finally {
      if (!done) {
        table.release(key.id(), name);
      }
    }
  }

  /** The answer of another node; null if the key is free again. */
  private <T> @Nullable Known<T> elsewhere(
      RepeatKey key, Class<T> type, LongConsumer room, Instant until) {
    while (clock.instant().isBefore(until)) {
      var found = table.find(key.id(), clock.instant()).orElse(null);
      if (found == null) {
        return null;
      }
      if (!found.fingerprint().equals(key.fingerprint())) {
        throw new IdempotencyKeyReused();
      }
      var length = found.length();
      if (length != null) {
        room.accept(length);
        return table
            .answer(key)
            .map(json -> new Known<>(Json.read(json, type), length))
            .orElse(null);
      }
      pause();
    }
    throw new RepeatStillRunning();
  }

  private static void pause() {
    try {
      // Nodes communicate only through the table, so there is no event to wait for.
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RepeatStillRunning();
    }
  }
}
