package dev.plimsoll.calls;

import dev.plimsoll.calls.internal.CallSearch;
import dev.plimsoll.calls.internal.CallTable;
import dev.plimsoll.calls.internal.FigureReader;
import dev.plimsoll.calls.internal.ShareTable;
import java.time.Clock;

/** The façades over a database, without the container. */
public record Facades(CallLog log, CallFigures figures, CallCosts costs) {
  @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
  public static Facades over(
      CallTable calls, CallSearch search, FigureReader reader, ShareTable shares, Clock clock) {
    var log = new CallLog();
    log.calls = calls;
    log.search = search;
    var figures = new CallFigures();
    figures.figures = reader;
    figures.clock = clock;
    var costs = new CallCosts();
    costs.shares = shares;
    return new Facades(log, figures, costs);
  }
}
