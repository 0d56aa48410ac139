package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.CallFilter;
import dev.plimsoll.calls.CallPage;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the calls, from one call on in either direction: stretch of time by stretch of
 * time, so that it ends after a moment also where nothing fits and no index helps. A stretch is
 * only as long as there is time left for, by the time that the one before took.
 */
public final class CallSearch {
  private static final String EXCERPTS =
      "SELECT "
          + CallColumns.NARROW
          + ", SUBSTRING(input FROM 1 FOR 300) AS input"
          + ", SUBSTRING(answer FROM 1 FOR 300) AS answer FROM call_record";

  /** A page of the console comes within 300 ms. */
  public static final Duration PATIENCE = Duration.ofMillis(150);

  /** How long a stretch may be beside the one before, if there is time for as much. */
  private static final double LONGEST = 4;

  private static final double LONGEST_OF_TEXT = 2;

  private static final double SHORTEST = 0.25;
  private static final Duration FIRST_STRETCH = Duration.ofDays(1);
  private static final Duration FIRST_STRETCH_OF_TEXT = Duration.ofMinutes(30);

  private final Database database;
  private final Clock clock;
  private final Duration patience;

  /**
   * @param patience after which it ends with what it has found
   */
  public CallSearch(Database database, Clock clock, Duration patience) {
    this.database = database;
    this.clock = clock;
    this.patience = patience;
  }

  /** Where a search stands. */
  private record Stretch(@Nullable Instant from, Instant to, Duration width) {}

  /**
   * The next calls before one.
   *
   * @param before null to begin with the newest
   */
  public CallPage older(CallFilter filter, @Nullable CallId before, int limit) {
    return look(Way.OLDER, filter, before, limit);
  }

  /** The next calls after one. */
  public CallPage newer(CallFilter filter, CallId after, int limit) {
    var page = look(Way.NEWER, filter, after, limit);
    return new CallPage(page.calls().reversed(), page.onward());
  }

  private CallPage look(Way way, CallFilter filter, @Nullable CallId start, int limit) {
    var found = new ArrayList<Call>();
    var end = end(way, filter);
    var longest = filter.text() == null ? LONGEST : LONGEST_OF_TEXT;
    var begun = System.nanoTime();
    var stretch = first(way, filter, start);
    while (true) {
      var last = way.hasReached(stretch.to(), end);
      var looked = System.nanoTime();
      found.addAll(calls(way, filter, start, stretch, last, limit - found.size()));
      if (found.size() == limit) {
        return new CallPage(found, found.getLast().id());
      }
      if (last) {
        return new CallPage(found, null);
      }
      var now = System.nanoTime();
      var fits = (double) (patience.toNanos() - (now - begun)) / (now - looked);
      if (fits < SHORTEST) {
        return new CallPage(found, new CallId(IdSource.startOf(stretch.to())));
      }
      stretch = next(way, stretch, Math.min(fits, longest));
    }
  }

  private Stretch first(Way way, CallFilter filter, @Nullable CallId start) {
    var width = filter.text() == null ? FIRST_STRETCH : FIRST_STRETCH_OF_TEXT;
    return new Stretch(null, way.onward(startTime(way, filter, start), width), width);
  }

  private Instant startTime(Way way, CallFilter filter, @Nullable CallId start) {
    var now = clock.instant();
    if (start != null) {
      return IdSource.timeOf((start.value() + "0".repeat(26)).substring(0, 26)).orElse(now);
    }
    return way == Way.OLDER && filter.until() != null ? filter.until() : now;
  }

  private static Stretch next(Way way, Stretch done, double times) {
    var width = Duration.ofMillis((long) (done.width().toMillis() * times));
    return new Stretch(done.to(), way.onward(done.to(), width), width);
  }

  /** The first or last moment at which there can be calls. */
  private Instant end(Way way, CallFilter filter) {
    if (way == Way.NEWER) {
      return clock.instant();
    }
    if (filter.from() != null) {
      return filter.from();
    }
    return database
        .first(
            "SELECT id FROM call_record ORDER BY id LIMIT 1", List.of(), row -> row.getString("id"))
        .flatMap(IdSource::timeOf)
        .orElse(clock.instant());
  }

  private List<Call> calls(
      Way way,
      CallFilter filter,
      @Nullable CallId start,
      Stretch stretch,
      boolean last,
      int limit) {
    var where = Where.of(filter);
    if (stretch.from() != null) {
      where.and(way.begin, IdSource.startOf(stretch.from()));
    } else if (start != null) {
      where.and(way.beyond, start.value());
    }
    if (!last) {
      where.and(way.end, IdSource.startOf(stretch.to()));
    }
    var sql = EXCERPTS + where.sql() + " ORDER BY id " + way.order + " LIMIT " + limit;
    return database.listPlanned(sql, where.values(), CallColumns::read);
  }
}
