package dev.plimsoll.audits;

import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of the schedule, the draws and their populations. */
@ApplicationScoped
class AuditRows {
  /** The id of the row of a table that has at most one. */
  private static final int ONLY = 1;

  private final Sql sql;

  @Inject
  AuditRows(Sql sql) {
    this.sql = sql;
  }

  /** The schedule that was chosen last, or else the default. */
  AuditSchedule schedule() {
    return sql.first("SELECT * FROM audit_schedule", AuditRows::schedule)
        .orElse(AuditSchedule.DEFAULT);
  }

  void reschedule(AuditSchedule schedule) {
    sql.put(
        "audit_schedule",
        "id",
        "week_day, day_time, zone, sample_size",
        schedule.day(),
        schedule.time().toString(),
        schedule.zone().getId(),
        schedule.sampleSize(),
        ONLY);
  }

  /** The last week that was drawn by schedule, or had nothing to draw from; null if none was. */
  @Nullable IsoWeek seenTo() {
    return sql.first("SELECT seen_to AS week FROM audit_progress", AuditRows::week).orElse(null);
  }

  void seeTo(IsoWeek week) {
    sql.put("audit_progress", "id", "seen_to", week.monday(), ONLY);
  }

  void add(Draw draw, Population population) {
    sql.insert(
        "audit_draw",
        "id, week, whole_week, zone, drawn_until, drawn_at, drawn_by, reason, seed,"
            + " population_size, population_hash, sample",
        draw.id(),
        draw.week().monday(),
        draw.whole() ? draw.week().monday() : null,
        draw.zone().getId(),
        draw.until(),
        draw.drawnAt(),
        draw.drawnBy().name(),
        draw.reason(),
        draw.seed(),
        draw.populationSize(),
        draw.populationHash(),
        Json.write(draw.sample()));
    sql.insert("audit_population", "draw, ids", draw.id(), population.lines());
  }

  Optional<Draw> draw(String id) {
    return sql.first("SELECT * FROM audit_draw WHERE id = ?", AuditRows::draw, id);
  }

  Population population(Draw draw) {
    return sql.first(
            "SELECT ids FROM audit_population WHERE draw = ?",
            row -> Population.ofLines(row.getString("ids")),
            draw.id())
        .orElseThrow();
  }

  /** Latest first. */
  List<Draw> draws(IsoWeek week) {
    return sql.rows(
        "SELECT * FROM audit_draw WHERE week = ? ORDER BY drawn_until DESC, id DESC",
        AuditRows::draw,
        week.monday());
  }

  /** The latest draw of each of the latest weeks with draws, oldest first. */
  List<Draw> latestDraws(int weeks) {
    var latest = new LinkedHashMap<IsoWeek, Draw>();
    sql.rows(
            """
            SELECT * FROM audit_draw
            WHERE week IN (SELECT DISTINCT week FROM audit_draw ORDER BY week DESC LIMIT ?)
            ORDER BY week, drawn_until, id
            """,
            AuditRows::draw,
            weeks)
        .forEach(draw -> latest.put(draw.week(), draw));
    return List.copyOf(latest.values());
  }

  /** Whether there is a draw from the whole week. */
  boolean isDrawn(IsoWeek week) {
    return sql.number("SELECT COUNT(*) FROM audit_draw WHERE whole_week = ?", week.monday()) > 0;
  }

  private static AuditSchedule schedule(ResultSet row) throws SQLException {
    return new AuditSchedule(
        DayOfWeek.valueOf(row.getString("week_day")),
        LocalTime.parse(row.getString("day_time")),
        ZoneId.of(row.getString("zone")),
        row.getInt("sample_size"));
  }

  private static Draw draw(ResultSet row) throws SQLException {
    return new Draw(
        row.getString("id"),
        week(row),
        row.getObject("whole_week") != null,
        ZoneId.of(row.getString("zone")),
        Sql.instant(row, "drawn_until"),
        Sql.instant(row, "drawn_at"),
        new Actor(row.getString("drawn_by")),
        row.getString("reason"),
        row.getString("seed"),
        row.getInt("population_size"),
        row.getString("population_hash"),
        List.of(Json.read(row.getString("sample"), SampledConversation[].class)));
  }

  private static IsoWeek week(ResultSet row) throws SQLException {
    return new IsoWeek(row.getObject("week", LocalDate.class));
  }
}
