package dev.plimsoll.calls;

import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.calls.figures.FigureReader;
import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.store.CallSearch;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.domain.TenantId;
import java.time.Clock;
import java.util.Optional;

/** The façades over a database, without the container. */
public record Facades(CallLog log, CallFigures figures, CallCosts costs) {
  @SuppressWarnings("NullAway") // it asks nobody
  private static final VisibleTenants ALL =
      new VisibleTenants(null) {
        @Override
        public Optional<TenantId> only() {
          return Optional.empty();
        }
      };

  @SuppressWarnings({"NullAway", "UnnecessaryAssignment"}) // they only read: there is no journal
  public static Facades over(
      CallTable calls, CallSearch search, FigureReader reader, ShareTable shares, Clock clock) {
    var log = new CallLog(null, calls, search, null, null, ALL);
    var figures = new CallFigures();
    figures.figures = reader;
    figures.clock = clock;
    var costs = new CallCosts();
    costs.shares = shares;
    return new Facades(log, figures, costs);
  }
}
