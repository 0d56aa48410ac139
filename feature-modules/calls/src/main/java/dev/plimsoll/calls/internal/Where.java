package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.CallFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A filter as a condition of SQL and the values for its question marks. */
final class Where {
  private final StringJoiner condition = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
  private final List<Object> values = new ArrayList<>();

  static Where of(CallFilter filter) {
    var where = new Where();
    where.add("feature = ?", filter.feature());
    where.add("outcome = ?", filter.outcome());
    where.add("prompt_name = ?", filter.promptName());
    where.add("prompt_version = ?", filter.promptVersion());
    where.add("model = ?", filter.model());
    where.add("user_id = ?", filter.user());
    where.add("at >= ?", filter.from());
    where.add("at < ?", filter.until());
    if (filter.text() != null && !filter.text().isBlank()) {
      where.addText(Texts.anywhere(filter.text().strip().toLowerCase(Locale.ROOT)));
    }
    return where;
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

  /** Empty, or starting with {@code WHERE}. */
  String sql() {
    return condition.toString();
  }

  /** The values of the condition, and more that follow it. */
  List<Object> valuesAnd(Object... more) {
    var all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all;
  }
}
