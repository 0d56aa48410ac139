package dev.plimsoll.calls.figures;

import dev.plimsoll.platform.Sql;
import java.util.List;
import java.util.stream.IntStream;

/** Adds to rows of sums, and inserts those that do not exist. */
final class UpsertBatch {
  private final String add;
  private final String start;

  /**
   * @param add an update of one row
   * @param start an insert of one row, with the same values in the same order, that does nothing if
   *     another server has inserted the row
   */
  UpsertBatch(String add, String start) {
    this.add = add;
    this.start = start;
  }

  /**
   * @param rows the values of each
   */
  void to(Sql sql, List<Object[]> rows) {
    var missing = untouched(rows, sql.updateAll(add, rows));
    var startedElsewhere = untouched(missing, sql.updateAll(start, missing));
    sql.updateAll(add, startedElsewhere);
  }

  private static List<Object[]> untouched(List<Object[]> rows, int[] touched) {
    return IntStream.range(0, touched.length)
        .filter(i -> touched[i] == 0)
        .mapToObj(rows::get)
        .toList();
  }
}
