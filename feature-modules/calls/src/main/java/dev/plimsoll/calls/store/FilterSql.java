package dev.plimsoll.calls.store;

import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A filter as a condition of SQL and the values for its question marks. */
final class FilterSql {
  private static final Duration BETWEEN_ID_AND_CALL = Duration.ofSeconds(5);

  private final StringJoiner condition = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
  private final List<Object> values = new ArrayList<>();

  static FilterSql of(CallFilter filter) {
    var where = new FilterSql();
    where.add("feature = ?", filter.feature());
    where.add("outcome = ?", filter.outcome());
    where.add("prompt_name = ?", filter.promptName());
    where.add("prompt_version = ?", filter.promptVersion());
    where.add("model = ?", filter.model());
    where.add("tenant = ?", filter.tenant());
    where.addUsers(filter);
    where.addTime(filter.from(), filter.until());
    if (filter.text() != null && !filter.text().isBlank()) {
      where.addText(Sql.anywhere(filter.text().strip().toLowerCase(Locale.ROOT)));
    }
    return where;
  }

  private void addUsers(CallFilter filter) {
    if (filter.namesakes().isEmpty()) {
      add("user_id = ?", filter.user());
    } else {
      var users = new ArrayList<Object>(filter.namesakes());
      add("user_id IN (?" + ", ?".repeat(users.size()) + ")", filter.user());
      values.addAll(users);
    }
  }

  /** The id of a call is made just before its arrival, and the table is sorted by it. */
  private void addTime(@Nullable Instant from, @Nullable Instant until) {
    add("at >= ?", from);
    add("id >= ?", from == null ? null : IdSource.startOf(from.minus(BETWEEN_ID_AND_CALL)));
    add("at < ?", until);
    add("id < ?", until == null ? null : IdSource.startOf(until.plusMillis(1)));
  }

  private void add(String comparison, @Nullable Object value) {
    if (value != null) {
      condition.add(comparison);
      values.add(value);
    }
  }

  private void addText(String pattern) {
    condition.add("(LOWER(input) LIKE ? ESCAPE '\\' OR LOWER(answer) LIKE ? ESCAPE '\\')");
    values.add(pattern);
    values.add(pattern);
  }

  /** The condition: empty, or starting with {@code WHERE}. */
  String sql() {
    return condition.toString();
  }

  /** The values for the question marks of the condition. */
  List<Object> values() {
    return Collections.unmodifiableList(values);
  }

  /** Adds a condition. */
  FilterSql and(String comparison, Object... values) {
    condition.add(comparison);
    Collections.addAll(this.values, values);
    return this;
  }
}
