package dev.plimsoll.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed sign-ins, counted by key, such as a user name. After some free attempts, each has to wait
 * twice as long as the one before. A key without attempts for long enough starts anew; if there are
 * too many keys, the least recent are forgotten, so that memory is bounded.
 */
final class LoginAttempts {
  static final int CAPACITY = 50_000;

  /**
   * How strict to be.
   *
   * @param free attempts without a wait
   * @param first the first wait after those
   * @param longest the longest wait
   * @param forgetAfter time without attempts until a key starts anew
   */
  record Strictness(int free, Duration first, Duration longest, Duration forgetAfter) {
    Duration waitAfter(int attempts) {
      if (attempts < free) {
        return Duration.ZERO;
      }
      var doublings = Math.min(attempts - free, 30);
      var wait = first.multipliedBy(1L << doublings);
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }

  private record Attempts(int count, Instant last) {}

  private final Strictness strictness;
  private final Map<String, Attempts> attempts;

  LoginAttempts(Strictness strictness, int capacity) {
    this.strictness = strictness;
    this.attempts =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > capacity;
          }
        };
  }

  /** How long until the next attempt is allowed; zero if it is allowed now. */
  Duration waitOf(String who, Instant now) {
    var past = remembered(who, now);
    var rest = Duration.between(now, past.last.plus(strictness.waitAfter(past.count)));
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  /** Counts an attempt as failed until it is known to have succeeded. */
  void count(String who, Instant now) {
    var count = remembered(who, now).count + 1;
    attempts.remove(who);
    attempts.put(who, new Attempts(count, now));
  }

  /** Takes the last attempt back, because it succeeded; earlier ones still count. */
  void takeBack(String who) {
    attempts.computeIfPresent(
        who, (_, past) -> past.count == 1 ? null : new Attempts(past.count - 1, past.last));
  }

  /** Forgets all attempts of a key. */
  void forget(String who) {
    attempts.remove(who);
  }

  int size() {
    return attempts.size();
  }

  private Attempts remembered(String who, Instant now) {
    var past = attempts.get(who);
    return past == null || !now.isBefore(past.last.plus(strictness.forgetAfter))
        ? new Attempts(0, now)
        : past;
  }
}
