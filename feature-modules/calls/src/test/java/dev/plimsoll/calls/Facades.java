package dev.plimsoll.calls;

import dev.plimsoll.calls.internal.CallSearch;
import dev.plimsoll.calls.internal.CallTable;
import dev.plimsoll.calls.internal.FigureReader;
import java.time.Clock;

/** The façades over a database, without the container. */
public record Facades(CallLog log, CallFigures figures) {
  @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
  public static Facades over(CallTable calls, CallSearch search, FigureReader reader, Clock clock) {
    var log = new CallLog();
    log.calls = calls;
    log.search = search;
    var figures = new CallFigures();
    figures.figures = reader;
    figures.clock = clock;
    return new Facades(log, figures);
  }
}
