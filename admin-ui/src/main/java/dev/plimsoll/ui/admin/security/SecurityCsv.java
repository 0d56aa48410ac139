package dev.plimsoll.ui.admin.security;

import dev.plimsoll.access.security.SecurityEvent;
import dev.plimsoll.platform.CsvCell;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log of sign-ins as CSV (RFC 4180). */
final class SecurityCsv {
  private SecurityCsv() {}

  static void write(List<SecurityEvent> events, Writer out) throws IOException {
    out.write("at,kind,person,network\r\n");
    for (var event : events) {
      out.write(
          Stream.of(event.at(), event.kind(), event.person(), event.network())
              .map(value -> CsvCell.of(value.toString()))
              .collect(Collectors.joining(",", "", "\r\n")));
    }
    out.flush();
  }
}
