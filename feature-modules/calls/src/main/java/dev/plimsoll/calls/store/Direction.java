package dev.plimsoll.calls.store;

import java.time.Duration;
import java.time.Instant;

/** The direction in time of a search, as conditions in SQL. */
enum Direction {
  OLDER("id < ?", "id < ?", "id >= ?", "DESC", -1),
  NEWER("id > ?", "id >= ?", "id < ?", "ASC", 1);

  /** The condition that a call is beyond another. */
  final String beyond;

  /** The condition that a call is in an interval that begins at an id. */
  final String begin;

  /** The condition that a call is in an interval that ends at an id. */
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

  /** Whether a time is at the end or beyond it. */
  boolean hasReached(Instant moment, Instant end) {
    return moment.compareTo(end) * sign >= 0;
  }
}
