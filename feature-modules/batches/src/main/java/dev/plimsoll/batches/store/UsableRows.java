package dev.plimsoll.batches.store;

import static java.util.Collections.nCopies;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.BatchAccess;
import dev.plimsoll.platform.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table that a caller may see, page by page. */
final class UsableRows {
  private UsableRows() {}

  /**
   * A page, by age.
   *
   * @param select up to and without {@code WHERE}; the rows have an id, a tenant, an application
   *     and a feature
   * @param after the id of the last row of the previous page; null to start
   * @param latestFirst whether the latest comes first, or the oldest
   */
  static <T> List<T> page(
      Sql sql,
      String select,
      Sql.Reader<T> reader,
      Caller caller,
      @Nullable String after,
      boolean latestFirst,
      int limit) {
    var values = new ArrayList<@Nullable Object>(List.of(caller.tenant().value()));
    var where = " WHERE tenant = ?";
    if (!BatchAccess.seesAll(caller)) {
      where += " AND (application IS NULL OR application = ?)";
      values.add(caller.application());
    }
    if (after != null) {
      where += latestFirst ? " AND id < ?" : " AND id > ?";
      values.add(after);
    }
    var features = caller.features();
    if (features != null) {
      where += " AND feature IN (" + String.join(", ", nCopies(features.size(), "?")) + ")";
      features.forEach(feature -> values.add(feature.value()));
    }
    var order = latestFirst ? " ORDER BY id DESC" : " ORDER BY id";
    return features != null && features.isEmpty()
        ? List.of()
        : sql.rows(
            select + where + order + " FETCH FIRST " + limit + " ROWS ONLY",
            reader,
            values.toArray());
  }
}
