package dev.plimsoll.calls;

import dev.plimsoll.calls.figures.FigureReader;
import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.store.CallSearch;
import dev.plimsoll.calls.store.CallTable;
import java.time.Clock;

/** The façades over a database, without the container. */
public record Facades(CallLog log, CallFigures figures, CallCosts costs) {
  @SuppressWarnings({"NullAway", "UnnecessaryAssignment"}) // they only read: there is no journal
  public static Facades over(
      CallTable calls, CallSearch search, FigureReader reader, ShareTable shares, Clock clock) {
    var log = new CallLog(null, calls, search, null, null);
    var figures = new CallFigures();
    figures.figures = reader;
    figures.clock = clock;
    var costs = new CallCosts();
    costs.shares = shares;
    return new Facades(log, figures, costs);
  }
}
