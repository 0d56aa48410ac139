package dev.plimsoll.models;

import dev.plimsoll.models.http.Requests;
import java.util.Arrays;
import java.util.stream.Stream;

/** One column of the table of faults: a protocol, and whether the answer is streamed. */
record Cell(Dialect dialect, boolean stream) {
  static Stream<Cell> all() {
    return Arrays.stream(Dialect.values())
        .flatMap(dialect -> Stream.of(new Cell(dialect, false), new Cell(dialect, true)));
  }

  String contentType() {
    return stream ? "text/event-stream; charset=utf-8" : "application/json";
  }

  /** Where the question goes, below the base URL. */
  String path() {
    return dialect.protocol().path(Requests.deployment("asked-1"), Requests.request(stream, "{}"));
  }

  /** "Hello there." */
  String answer() {
    return stream ? String.join("", dialect.frames()) : dialect.whole();
  }

  @Override
  public String toString() {
    return dialect + (stream ? " streamed" : " whole");
  }
}
