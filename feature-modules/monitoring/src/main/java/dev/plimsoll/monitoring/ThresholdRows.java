package dev.plimsoll.monitoring;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** All thresholds, with a row for each measure from the start. */
@ApplicationScoped
class ThresholdRows {
  @Inject Sql sql;

  Map<Measure, Threshold> all() {
    var all = new EnumMap<Measure, Threshold>(Measure.class);
    sql.rows("SELECT * FROM threshold", ThresholdRows::read)
        .forEach(threshold -> all.put(threshold.measure(), threshold));
    return all;
  }

  /** Locks the row for a change; other changes of it wait. */
  Threshold locked(Measure measure) {
    return sql.first(
            "SELECT * FROM threshold WHERE measure = ? FOR UPDATE", ThresholdRows::read, measure)
        .orElseThrow();
  }

  void change(Threshold threshold) {
    sql.update(
        "UPDATE threshold SET beyond = ? WHERE measure = ?",
        threshold.value(),
        threshold.measure());
  }

  private static Threshold read(ResultSet row) throws SQLException {
    return new Threshold(Measure.valueOf(row.getString("measure")), row.getBigDecimal("beyond"));
  }
}
