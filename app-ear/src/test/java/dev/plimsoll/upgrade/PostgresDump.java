package dev.plimsoll.upgrade;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * All of a PostgreSQL database as one text: statements, then each table's rows as {@code COPY} has
 * them, then keys and indexes. In place of {@code pg_dump}, which the PostgreSQL of the tests comes
 * without; it knows only what Plimsoll uses of a database, and fails where there is more.
 */
final class PostgresDump {
  private static final String OURS =
      " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' ";

  private static final String UNKNOWN_KINDS =
      "SELECT c.relname" + OURS + "AND c.relkind NOT IN ('r', 'p', 'i', 'I', 't') ORDER BY 1";

  /** Tables that are divided come before their parts. */
  private static final String TABLES =
      """
      SELECT 'CREATE TABLE ' || c.relname || CASE
          WHEN c.relispartition THEN ' PARTITION OF '
            || (SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = c.oid)
            || ' ' || pg_get_expr(c.relpartbound, c.oid)
          ELSE ' (' || (
              SELECT string_agg(
                a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                  || CASE WHEN l.collname = 'C' THEN ' COLLATE "C"' ELSE '' END
                  || COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
                  || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                ', ' ORDER BY a.attnum)
              FROM pg_attribute a
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              LEFT JOIN pg_collation l ON l.oid = a.attcollation
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) || ')'
            || COALESCE(' PARTITION BY ' || pg_get_partkeydef(c.oid), '')
        END
      """
          + OURS
          + "AND c.relkind IN ('r', 'p') ORDER BY c.relispartition, c.relname";

  /** A divided table's rows are in its parts. */
  private static final String ROWS = "SELECT c.relname" + OURS + "AND c.relkind = 'r' ORDER BY 1";

  /** The parts of a divided table get theirs from it; foreign keys need the primary ones. */
  private static final String CONSTRAINTS =
      """
      SELECT 'ALTER TABLE ' || conrelid::regclass || ' ADD CONSTRAINT ' || conname || ' '
          || pg_get_constraintdef(k.oid)
      """
          + OURS.replace("WHERE", "JOIN pg_constraint k ON k.conrelid = c.oid WHERE")
          + "AND k.contype <> 'n' AND k.conparentid = 0 AND NOT c.relispartition"
          + " ORDER BY k.contype = 'f', 1";

  private static final String INDEXES =
      """
      SELECT replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
      """
          + OURS.replace("WHERE", "JOIN pg_index i ON i.indrelid = c.oid WHERE")
          + "AND NOT c.relispartition AND NOT EXISTS"
          + " (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY 1";

  private static final String END = "\\.\n";
  private static final Pattern COPIED =
      Pattern.compile(
          "(COPY \\w+ FROM STDIN)\n(.*?)^\\\\\\.\n", Pattern.DOTALL | Pattern.MULTILINE);

  private PostgresDump() {}

  static String of(Connection database) throws SQLException {
    var unknown = list(database, UNKNOWN_KINDS);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("neither a table nor an index: " + unknown);
    }
    var dump = new StringBuilder();
    statements(database, TABLES, dump);
    for (var table : list(database, ROWS)) {
      dump.append("COPY %s FROM STDIN\n".formatted(table))
          .append(rows(database, table))
          .append(END);
    }
    statements(database, CONSTRAINTS, dump);
    statements(database, INDEXES, dump);
    return dump.toString();
  }

  /** Fills an empty database. */
  static void restore(String dump, Connection database) throws SQLException {
    var copied = COPIED.matcher(dump);
    var done = 0;
    while (copied.find()) {
      execute(database, dump.substring(done, copied.start()));
      copyIn(database, copied.group(1), copied.group(2));
      done = copied.end();
    }
    execute(database, dump.substring(done));
  }

  private static void statements(Connection database, String query, StringBuilder dump)
      throws SQLException {
    list(database, query).forEach(statement -> dump.append(statement).append(";\n"));
  }

  private static List<String> list(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var list = new ArrayList<String>();
      while (rows.next()) {
        list.add(rows.getString(1));
      }
      return list;
    }
  }

  private static String rows(Connection database, String table) throws SQLException {
    var rows = new StringWriter();
    try {
      var _ =
          database
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("COPY " + table + " TO STDOUT", rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.toString();
  }

  private static void copyIn(Connection database, String statement, String rows)
      throws SQLException {
    try {
      var _ =
          database
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(statement, new StringReader(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(Connection database, String statements) throws SQLException {
    if (!statements.isBlank()) {
      try (var statement = database.createStatement()) {
        statement.execute(statements);
      }
    }
  }
}
