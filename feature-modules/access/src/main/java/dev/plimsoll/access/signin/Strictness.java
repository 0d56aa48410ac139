package dev.plimsoll.access.signin;

import java.time.Duration;

/**
 * How strict to be with attempts. After some free ones, each has to wait twice as long as the one
 * before.
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
