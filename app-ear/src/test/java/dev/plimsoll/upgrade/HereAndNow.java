package dev.plimsoll.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a database that was left long ago, and elsewhere, fit to be started on here and now:
 * nothing in it has ended because time went by, and what is sent goes to the world of the test. The
 * tables are those of the version that left it.
 */
final class HereAndNow {
  private static final String LATER = "TIMESTAMP WITH TIME ZONE '2099-01-01 00:00:00+00'";

  /** What is kept for a time only, what waits for a time, and what begins again after a time. */
  private static final List<String> NOTHING_IS_OVER =
      List.of(
          "UPDATE serving_job SET ended_at = LATER WHERE ended_at IS NOT NULL",
          "UPDATE serving_job SET lease_until = LATER WHERE feature = 'waiting-long'",
          "UPDATE serving_job SET lease_until = created_at WHERE feature = 'waiting'",
          "UPDATE serving_repeat SET valid_until = LATER",
          "UPDATE serving_batch SET created_at = LATER WHERE ended_at IS NULL",
          "UPDATE serving_batch SET ended_at = LATER WHERE ended_at IS NOT NULL",
          "UPDATE serving_parcel SET created_at = LATER",
          "UPDATE review_decision SET due_at = LATER WHERE decided_at IS NULL",
          "UPDATE sign_in_link SET expires_at = LATER",
          "UPDATE budget_account SET period_start = LATER",
          "UPDATE budget_passed SET passed_at = LATER",
          "UPDATE golden_set SET next_run = LATER",
          "UPDATE audit_schedule SET seen_to = DATE '2099-01-05'");

  private static final List<String> FIGURES =
      List.of("call_figure", "call_latency", "call_user_day", "call_user_count");

  private static final List<String> ADDRESSES =
      List.of(
          "model_provider.base_url",
          "ai_feature.definition",
          "workspace_declaration.said",
          "serving_job.webhook",
          "serving_webhook.url");

  private HereAndNow() {}

  /**
   * @param before where the world around the server was
   * @param now where it is
   */
  static void reach(Connection database, String before, String now) throws SQLException {
    for (var statement : NOTHING_IS_OVER) {
      change(database, statement.replace("LATER", LATER));
    }
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    for (var table : FIGURES) {
      shift(database, table, yesterday);
    }
    change(
        database,
        "UPDATE call_share SET slot = ?",
        yesterday.plusDays(1).withDayOfMonth(1).atStartOfDay().atOffset(ZoneOffset.UTC));
    change(database, "UPDATE serving_cache_day SET of_day = ?", yesterday);
    for (var column : ADDRESSES) {
      var name = column.substring(column.indexOf('.') + 1);
      var table = column.substring(0, column.indexOf('.'));
      change(
          database,
          "UPDATE " + table + " SET " + name + " = REPLACE(" + name + ", ?, ?)",
          before,
          now);
    }
  }

  /** Lets the last of the figures be those of yesterday, so that pages show them. */
  private static void shift(Connection database, String table, LocalDate yesterday)
      throws SQLException {
    var slots = slots(database, table);
    var days =
        ChronoUnit.DAYS.between(
            slots.getFirst().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), yesterday);
    for (var slot : slots) {
      change(
          database, "UPDATE " + table + " SET slot = ? WHERE slot = ?", slot.plusDays(days), slot);
    }
  }

  /** Those that move last come last, so that none gets in the way of another. */
  private static List<OffsetDateTime> slots(Connection database, String table) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("SELECT DISTINCT slot FROM " + table)) {
      var slots = new ArrayList<OffsetDateTime>();
      while (rows.next()) {
        slots.add(rows.getObject(1, OffsetDateTime.class));
      }
      slots.sort(Comparator.reverseOrder());
      return slots;
    }
  }

  private static void change(Connection database, String statement, Object... values)
      throws SQLException {
    try (var change = database.prepareStatement(statement)) {
      for (var i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    }
  }
}
