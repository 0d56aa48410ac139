package dev.plimsoll.calls.store;

import java.time.Duration;
import java.time.Instant;

/** In which direction of time the calls are looked through, as conditions of SQL. */
enum Direction {
  OLDER("id < ?", "id < ?", "id >= ?", "DESC", -1),
  NEWER("id > ?", "id >= ?", "id < ?", "ASC", 1);

  /** A call lies beyond another. */
  final String beyond;

  /** A call lies in a stretch of time that begins at the start of an id. */
  final String begin;

  /** A call lies in a stretch of time that ends at the start of an id. */
  final String end;

  final String order;
  private final int sign;

  Direction(String beyond, String begin, String end, String order, int sign) {
    this.beyond = beyond;
    this.begin = begin;
    this.end = end;
    this.order = order;
    this.sign = sign;
  }

  Instant onward(Instant from, Duration width) {
    return from.plus(width.multipliedBy(sign));
  }

  /** Whether a moment is at an end or past it. */
  boolean hasReached(Instant moment, Instant end) {
    return moment.compareTo(end) * sign >= 0;
  }
}
