package dev.plimsoll.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong tries of many, each under its own key: after some free ones, each must wait twice as long
 * as the one before. Who keeps quiet long enough starts anew; of too many, the longest quiet are
 * forgotten first, so that memory is bounded.
 */
final class LoginAttempts {
  static final int CAPACITY = 50_000;

  /**
   * How patient to be.
   *
   * @param free tries without a wait
   * @param first wait after those
   * @param longest wait of all
   * @param forgetAfter so much quiet
   */
  record Patience(int free, Duration first, Duration longest, Duration forgetAfter) {
    Duration waitAfter(int tries) {
      if (tries < free) {
        return Duration.ZERO;
      }
      var doublings = Math.min(tries - free, 30);
      var wait = first.multipliedBy(1L << doublings);
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }

  private record Tries(int count, Instant last) {}

  private final Patience patience;
  private final Map<String, Tries> tries;

  LoginAttempts(Patience patience, int capacity) {
    this.patience = patience;
    this.tries =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > capacity;
          }
        };
  }

  /** How long until the next try may be made; zero when it may be made now. */
  Duration waitOf(String who, Instant now) {
    var past = remembered(who, now);
    var rest = Duration.between(now, past.last.plus(patience.waitAfter(past.count)));
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  /** A try is being made, and taken for wrong until the contrary is known. */
  void count(String who, Instant now) {
    var count = remembered(who, now).count + 1;
    tries.remove(who);
    tries.put(who, new Tries(count, now));
  }

  /** The last try was right, which says nothing of those before. */
  void takeBack(String who) {
    tries.computeIfPresent(
        who, (_, past) -> past.count == 1 ? null : new Tries(past.count - 1, past.last));
  }

  /** All tries are forgiven. */
  void forget(String who) {
    tries.remove(who);
  }

  int size() {
    return tries.size();
  }

  private Tries remembered(String who, Instant now) {
    var past = tries.get(who);
    return past == null || !now.isBefore(past.last.plus(patience.forgetAfter))
        ? new Tries(0, now)
        : past;
  }
}
