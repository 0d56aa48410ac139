package dev.plimsoll.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What {@code /metrics} says of the database: how many statements this node has sent to it. */
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
    var metadata =
        Metadata.builder()
            .withName("plimsoll_sql_statements")
            .withDescription("Statements sent to the database")
            .build();
    registry.gauge(metadata, sql, Sql::statements);
  }
}
