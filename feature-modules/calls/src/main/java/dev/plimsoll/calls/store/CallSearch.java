package dev.plimsoll.calls.store;

import dev.plimsoll.calls.jdbc.PlannedQuery;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.CallPage;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches the calls from one call on in either direction, interval by interval, so that it ends
 * soon even if nothing matches and no index helps. The length of an interval depends on the time
 * that is left and on how long the one before took; if it takes too long all the same, it is left
 * to the next search.
 */
public final class CallSearch {
  private static final String EXCERPTS =
      "SELECT "
          + CallColumns.NARROW
          + ", SUBSTRING(input FROM 1 FOR 300) AS input"
          + ", SUBSTRING(answer FROM 1 FOR 300) AS answer FROM call_record";

  /** The patience of a page of the console. */
  public static final Duration PATIENCE = Duration.ofMillis(150);

  /** How much longer an interval may be than the one before, if there is enough time. */
  private static final double LONGEST = 8;

  private static final double SHORTEST = 0.25;

  /** The share of the remaining time that an interval may take, because not all hours are alike. */
  private static final double SHARE = 0.7;

  private static final Duration FIRST_STRETCH = Duration.ofDays(1);

  /** Every text in it is read, and it is the one that is never cut short. */
  private static final Duration FIRST_STRETCH_OF_TEXT = Duration.ofMinutes(15);

  private final Sql sql;
  private final Clock clock;
  private final Duration patience;

  /**
   * @param patience the time after which it ends with what it has found
   */
  public CallSearch(Sql sql, Clock clock, Duration patience) {
    this.sql = sql;
    this.clock = clock;
    this.patience = patience;
  }

  /** The state of a search. */
  private record Stretch(boolean isFirst, Instant from, Instant to, Duration width) {}

  /**
   * The next calls before one.
   *
   * @param before null to start with the newest
   */
  public CallPage older(CallFilter filter, @Nullable CallId before, int limit) {
    return look(Direction.OLDER, filter, before, limit);
  }

  /** The next calls after one. */
  public CallPage newer(CallFilter filter, CallId after, int limit) {
    var page = look(Direction.NEWER, filter, after, limit);
    return new CallPage(page.calls().reversed(), page.onward());
  }

  private CallPage look(Direction way, CallFilter filter, @Nullable CallId start, int limit) {
    var until = System.nanoTime() + patience.toNanos();
    var found = new ArrayList<Call>();
    var end = end(way, filter);
    var stretch = first(way, filter, start);
    // One more tells whether there is a next page.
    var wanted = limit + 1;
    while (true) {
      var looked = System.nanoTime();
      var query = query(way, filter, start, stretch, end, wanted - found.size());
      var calls = calls(query, stretch, Duration.ofNanos(Math.max(0, until - looked)));
      if (calls == null) {
        return new CallPage(found, startOf(stretch.from()));
      }
      found.addAll(calls);
      if (found.size() == wanted) {
        found.removeLast();
        return new CallPage(found, found.getLast().id());
      }
      if (way.hasReached(stretch.to(), end)) {
        return new CallPage(found, null);
      }
      var now = System.nanoTime();
      var fits = SHARE * (until - now) / (now - looked);
      if (fits < SHORTEST) {
        return new CallPage(found, startOf(stretch.to()));
      }
      stretch = next(way, stretch, Math.min(fits, LONGEST));
    }
  }

  private Stretch first(Direction way, CallFilter filter, @Nullable CallId start) {
    var width = filter.text() == null ? FIRST_STRETCH : FIRST_STRETCH_OF_TEXT;
    var from = startTime(way, filter, start);
    return new Stretch(true, from, way.onward(from, width), width);
  }

  private Instant startTime(Direction way, CallFilter filter, @Nullable CallId start) {
    var now = clock.instant();
    if (start != null) {
      return IdSource.timeOf((start.value() + "0".repeat(26)).substring(0, 26)).orElse(now);
    }
    return way == Direction.OLDER && filter.until() != null ? filter.until() : now;
  }

  private static Stretch next(Direction way, Stretch done, double times) {
    var width = Duration.ofMillis((long) (done.width().toMillis() * times));
    return new Stretch(false, done.to(), way.onward(done.to(), width), width);
  }

  /** The first or last time at which there can be calls. */
  private Instant end(Direction way, CallFilter filter) {
    if (way == Direction.NEWER) {
      return clock.instant();
    }
    if (filter.from() != null) {
      return filter.from();
    }
    return sql.first("SELECT id FROM call_record ORDER BY id LIMIT 1", row -> row.getString("id"))
        .flatMap(IdSource::timeOf)
        .orElse(clock.instant());
  }

  private static CallId startOf(Instant moment) {
    return new CallId(IdSource.startOf(moment));
  }

  /**
   * The calls of an interval; null if it took too long, except the first, so that every search
   * makes progress.
   */
  private @Nullable List<Call> calls(PlannedQuery query, Stretch stretch, Duration limit) {
    return stretch.isFirst()
        ? query.rows(sql, CallColumns::read)
        : query.rowsInTime(sql, CallColumns::read, limit).orElse(null);
  }

  private static PlannedQuery query(
      Direction way,
      CallFilter filter,
      @Nullable CallId start,
      Stretch stretch,
      Instant end,
      int limit) {
    var where = FilterSql.of(filter);
    if (!stretch.isFirst()) {
      where.and(way.begin, IdSource.startOf(stretch.from()));
    } else if (start != null) {
      where.and(way.beyond, start.value());
    }
    if (!way.hasReached(stretch.to(), end)) {
      where.and(way.end, IdSource.startOf(stretch.to()));
    }
    return new PlannedQuery(
        EXCERPTS + where.sql() + " ORDER BY id " + way.order + " LIMIT " + limit, where.values());
  }
}
