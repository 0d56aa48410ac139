package dev.plimsoll.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * About how many instructions RE2 makes of a regular expression: it writes each counted repetition
 * out, so that a few characters may become millions.
 */
final class PatternSize {
  /** Nothing is counted beyond this. */
  private static final long ENOUGH = 1_000_000_000;

  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();

  /** Of the group that is read, without what was read last. */
  private long group;

  private long last;
  private int at;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  static long of(String pattern) {
    // RE2 alone takes what follows as it is, up to another sign.
    return pattern.contains("\\Q") ? ENOUGH : new PatternSize(pattern).size();
  }

  private long size() {
    while (at < pattern.length()) {
      next();
    }
    while (!outer.isEmpty()) {
      close();
    }
    return sum(group, last);
  }

  private void next() {
    var character = pattern.charAt(at);
    switch (character) {
      case '(' -> {
        one(0);
        outer.push(group);
        group = 0;
        at++;
      }
      case ')' -> {
        close();
        at++;
      }
      case '[' -> {
        var end = endOfClass();
        one(1 + (end - at) / 4);
        at = end;
      }
      case '\\' -> {
        one(1);
        at += 2;
      }
      case '{' -> repeat();
      default -> {
        one(1);
        at++;
      }
    }
  }

  private void one(long size) {
    group = sum(group, last);
    last = size;
  }

  private void close() {
    var inside = sum(group, last);
    group = outer.isEmpty() ? 0 : outer.pop();
    last = sum(inside, 2);
  }

  private void repeat() {
    var counted = REPETITION.matcher(pattern).region(at, pattern.length());
    if (!counted.lookingAt()) {
      one(1);
      at++;
      return;
    }
    var least = Long.parseLong(counted.group(1));
    var most = counted.group(2);
    var times = most == null ? least : most.isEmpty() ? least + 1 : Long.parseLong(most);
    last = Math.min(ENOUGH, Math.max(1, last) * Math.clamp(Math.max(least, times), 1, ENOUGH));
    at = counted.end();
  }

  private int endOfClass() {
    var end = at + 1;
    if (end < pattern.length() && pattern.charAt(end) == '^') {
      end++;
    }
    // A bracket that comes first is one of its characters.
    if (end < pattern.length() && pattern.charAt(end) == ']') {
      end++;
    }
    while (end < pattern.length() && pattern.charAt(end) != ']') {
      end += pattern.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, pattern.length());
  }

  private static long sum(long one, long other) {
    return Math.min(ENOUGH, one + other);
  }
}
