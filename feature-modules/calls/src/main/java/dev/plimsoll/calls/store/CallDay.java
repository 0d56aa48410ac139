package dev.plimsoll.calls.store;

import dev.plimsoll.platform.IdSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day in UTC, with the ids of its calls and the name of its partition. */
record CallDay(LocalDate date) {
  private static final String PREFIX = "call_record_";

  static CallDay of(LocalDate date) {
    return new CallDay(date);
  }

  /** The day of a table; empty if the table is not a day's partition. */
  static Optional<CallDay> ofTable(String table) {
    try {
      var date = table.substring(Math.min(PREFIX.length(), table.length()));
      return Optional.of(of(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  String table() {
    return PREFIX + DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  /** A lower bound of the day's ids. */
  String firstId() {
    return IdSource.startOf(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  String nextId() {
    return of(date.plusDays(1)).firstId();
  }
}
