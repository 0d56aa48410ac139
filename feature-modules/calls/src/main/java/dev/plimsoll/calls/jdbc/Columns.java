package dev.plimsoll.calls.jdbc;

import dev.plimsoll.platform.Sql;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Helps several tables read rows. */
public final class Columns {
  private Columns() {}

  /** Those of these ids that a table has. */
  public static Set<String> existing(Sql sql, String table, Collection<String> ids) {
    return new HashSet<>(
        sql.rows(
            "SELECT id FROM " + table + " WHERE id = ANY(?)",
            row -> row.getString("id"),
            (Object) ids.toArray(String[]::new)));
  }
}
