package dev.plimsoll.platform.database;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.metrics.Metrics;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.function.DoubleSupplier;

/**
 * What {@code /metrics} says of the database: how many statements this node has sent to it, and how
 * many connections are in use.
 */
@ApplicationScoped
class SqlMetrics {
  private final Sql sql;
  private final Metrics metrics;

  @Inject
  SqlMetrics(Sql sql, Metrics metrics) {
    this.sql = sql;
    this.metrics = metrics;
  }

  void register(@Observes Startup event) {
    var pool = new ConnectionPool();
    gauge("plimsoll_sql_statements", "Statements sent to the database", sql::statements);
    gauge(
        "plimsoll_database_connections_in_use",
        "Connections to the database that are in use",
        pool::inUse);
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    var _ =
        GaugeWithCallback.builder()
            .name(name)
            .help(help)
            .callback(shown -> shown.call(value.getAsDouble()))
            .register(metrics.registry());
  }
}
