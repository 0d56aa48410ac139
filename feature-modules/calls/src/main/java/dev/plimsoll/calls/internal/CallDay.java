package dev.plimsoll.calls.internal;

import dev.plimsoll.platform.IdSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A day of UTC as the ids of its calls and the name of its partition say it. */
record CallDay(LocalDate date) {
  private static final String PREFIX = "call_record_";

  static CallDay of(LocalDate date) {
    return new CallDay(date);
  }

  String table() {
    return PREFIX + DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  /** The first of the day's ids is not below it. */
  String firstId() {
    return IdSource.startOf(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  String nextId() {
    return of(date.plusDays(1)).firstId();
  }
}
