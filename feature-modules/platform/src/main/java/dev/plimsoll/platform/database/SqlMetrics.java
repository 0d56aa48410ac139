package dev.plimsoll.platform.database;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * What {@code /metrics} says of the database: how many statements this node has sent to it, and how
 * many connections are in use.
 */
@ApplicationScoped
class SqlMetrics {
  private final Sql sql;
  private final MetricRegistry registry;

  @Inject
  SqlMetrics(Sql sql, MetricRegistry registry) {
    this.sql = sql;
    this.registry = registry;
  }

  void register(@Observes Startup event) {
    registry.gauge(
        metadata("plimsoll_sql_statements", "Statements sent to the database"),
        sql,
        Sql::statements);
    registry.gauge(
        metadata(
            "plimsoll_database_connections_in_use", "Connections to the database that are in use"),
        new ConnectionPool(),
        ConnectionPool::inUse);
  }

  private static Metadata metadata(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }
}
