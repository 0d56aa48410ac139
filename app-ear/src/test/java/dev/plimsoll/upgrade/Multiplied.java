package dev.plimsoll.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes much of little: from what one day has left, what half a year of 200 features would. For H2,
 * and the tables of this version.
 */
final class Multiplied {
  private static final int FEATURES = 200;
  private static final int WEEKS = 26;
  private static final int EVERY_OTHER_DAY = 91;

  /** What a column is in copy number {@code x} of a row. */
  private static final String MANY = "'many-' || x";

  /** What the version before left: what was asked since is of whichever day it is. */
  private static final String BEFORE = "slot < TIMESTAMP WITH TIME ZONE '2026-11-29 00:00:00+00'";

  private static final String WEEK = "DATEADD(DAY, -7 * x, d.week)";
  private static final String THE_WEEK = "d.week = DATE '2026-11-16'";
  private static final String BATCHES =
      "review_batch b JOIN audit_draw d ON b.name = d.id WHERE " + THE_WEEK;

  private final Connection database;

  private Multiplied(Connection database) {
    this.database = database;
  }

  static void halfAYear(Connection database) throws SQLException {
    var multiplied = new Multiplied(database);
    multiplied.features();
    multiplied.settings();
    multiplied.calls();
    multiplied.runs();
    multiplied.weeks();
    multiplied.deadTasks();
  }

  private void features() throws SQLException {
    copy(
        FEATURES,
        "ai_feature",
        "feature = 'desk'",
        Map.of(
            "feature",
            MANY,
            "position",
            "position + 1000 + x",
            "definition",
            "REPLACE(REPLACE(definition, '\"desk\"', '\"' || 'many-' || x || '\"'),"
                + " 'Front desk', 'Many ' || x)"));
    copy(FEATURES, "flag", "feature = 'desk'", Map.of("feature", MANY));
    copy(FEATURES, "spend_breaker", "feature = 'desk'", Map.of("feature", MANY));
    copy(FEATURES, "budget", "name = 'desk'", Map.of("name", MANY, "feature", MANY));
    copy(FEATURES, "budget_account", "budget = 'desk'", Map.of("budget", MANY));
    copy(
        EVERY_OTHER_DAY,
        "serving_cache_day",
        "of_day < DATE '2026-11-29'",
        Map.of("of_day", "DATEADD(DAY, -2 * x, of_day)"));
  }

  private void settings() throws SQLException {
    copy(FEATURES, "person", "user_name = 'uma'", Map.of("user_name", MANY));
    copy(
        FEATURES,
        "api_key",
        "name = 'desk'",
        Map.of("id", id("id"), "name", MANY, "secret_hash", id("secret_hash")));
    var prompt = Map.of("id", "REPLACE(id, 'support', 'many-' || x)", "prompt", MANY);
    copy(FEATURES, "prompt_version", "prompt = 'support'", prompt);
    copy(FEATURES, "prompt_label", "prompt = 'support'", prompt);
    copy(FEATURES, "model", "model_key = 'echo'", Map.of("model_key", MANY));
    copy(FEATURES, "price", "model = 'echo'", Map.of("id", id("id"), "model", MANY));
    copy(
        FEATURES,
        "serving_batch",
        "state = 'COMPLETED'",
        Map.of("id", "id || x", "repeat_of", "NULL", "repeat_key", "NULL"));
    copy(FEATURES, "serving_job", "state = 'DONE'", Map.of("id", id("id")));
  }

  private void calls() throws SQLException {
    for (var table : List.of("call_figure", "call_latency", "call_user_count", "call_user_day")) {
      copy(EVERY_OTHER_DAY, table, BEFORE, Map.of("slot", "DATEADD(DAY, -2 * x, slot)"));
      copy(FEATURES, table, "feature = 'desk'", Map.of("feature", MANY));
    }
    copy(6, "call_share", BEFORE, Map.of("slot", "DATEADD(MONTH, -x, slot)"));
    copy(50, "call_record", "TRUE", Map.of("id", id("id"), "at", "DATEADD(DAY, -x, at)"));
    copy(
        50,
        "conversation",
        "TRUE",
        Map.of(
            "id", id("id"),
            "started_at", "DATEADD(DAY, -x, started_at)",
            "last_at", "DATEADD(DAY, -x, last_at)"));
  }

  private void runs() throws SQLException {
    copy(FEATURES, "golden_set", "name = 'evaluated'", Map.of("name", MANY));
    copy(
        FEATURES,
        "golden_set_version",
        "set_name = 'evaluated'",
        Map.of("id", "id || x", "set_name", MANY));
    copy(
        WEEKS,
        "eval_run",
        "set_name = 'evaluated'",
        Map.of(
            "id", id("id"),
            "created_at", "DATEADD(DAY, -7 * x, created_at)",
            "finished_at", "DATEADD(DAY, -7 * x, finished_at)"));
    copy(WEEKS, "eval_result", "TRUE", Map.of("id", "id || x", "run", id("run")));
  }

  /** The weekly audits, with what reviewers said of each conversation. */
  private void weeks() throws SQLException {
    insert(
        "audit_draw d WHERE " + THE_WEEK,
        "audit_draw",
        "d",
        Map.of("id", id("d.id"), "week", WEEK, "whole_week", WEEK));
    insert(
        BATCHES,
        "review_batch",
        "b",
        Map.of(
            "id", id("b.id"),
            "name", id("b.name"),
            "queue",
                "'audit ' || ISO_YEAR(%1$s) || '-W' || LPAD(ISO_WEEK(%1$s), 2, '0')"
                    .formatted(WEEK)));
    var items = "review_item i JOIN (SELECT b.* FROM " + BATCHES + ") b ON i.batch = b.id";
    insert(items, "review_item", "i", Map.of("id", id("i.id"), "batch", id("i.batch")));
    var ratings = "review_rating r JOIN (SELECT i.* FROM " + items + ") i ON r.item = i.id";
    insert(ratings, "review_rating", "r", Map.of("id", id("r.id"), "item", id("r.item")));
    insert(
        "review_rating_score s JOIN (SELECT r.* FROM " + ratings + ") r ON s.rating = r.id",
        "review_rating_score",
        "s",
        Map.of("rating", id("s.rating")));
  }

  private void deadTasks() throws SQLException {
    var dead =
        Map.of(
            "id", "t.id || x",
            "state", "'DEAD'",
            "due_at", "NULL",
            "node", "NULL",
            "attempts", "5",
            "failure", "'No answer from http://many-' || x || '.example.com/told in 10 seconds'",
            "changed_at", "DATEADD(HOUR, -x, changed_at)");
    copy(FEATURES, "work_task", "schedule IS NULL AND state <> 'DEAD'", dead);
  }

  /** An id for copy number {@code x}, as long as that of the row. */
  private static String id(String column) {
    return "LPAD(x, 4, '0') || SUBSTRING(" + column + ", 5)";
  }

  private void copy(int times, String table, String which, Map<String, String> changes)
      throws SQLException {
    insert(times, table + " t WHERE " + which, table, "t", changes);
  }

  private void insert(String from, String table, String alias, Map<String, String> changes)
      throws SQLException {
    insert(WEEKS, from, table, alias, changes);
  }

  /** Copies the rows of a table so many times, with changes in each copy. */
  private void insert(
      int times, String from, String table, String alias, Map<String, String> changes)
      throws SQLException {
    var names = columns(table);
    var values =
        names.stream().map(name -> changes.getOrDefault(name, alias + "." + name)).toList();
    var rows = "SYSTEM_RANGE(1, %d) AS copies(x) CROSS JOIN %s".formatted(times, from);
    try (var statement = database.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO %s (%s) SELECT %s FROM %s"
              .formatted(table, String.join(", ", names), String.join(", ", values), rows));
    }
  }

  private List<String> columns(String table) throws SQLException {
    var names = new ArrayList<String>();
    try (var columns = database.getMetaData().getColumns(null, null, table, null)) {
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
