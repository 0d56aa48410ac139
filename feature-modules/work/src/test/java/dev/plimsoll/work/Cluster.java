package dev.plimsoll.work;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Nodes that work on the tasks of one database. */
final class Cluster implements AutoCloseable {
  static final Instant BEGINNING = Instant.parse("2026-11-28T12:00:00Z");

  final Sql sql;
  final TaskTable table;
  private final LocalTransactions transactions;
  private final AtomicInteger nodes = new AtomicInteger();
  private volatile Instant now = BEGINNING;
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);

  Cluster(TestDatabase kind) {
    transactions =
        new LocalTransactions(
            kind.migrated(
                List.of("V2026.11.28.1500__work.sql", "V2026.11.28.1501__work_run_again.sql")));
    sql = new Sql(transactions.source());
    table = new TaskTable(sql);
  }

  /** A node that works on a task as soon as it takes it, before it takes the next. */
  WorkNode node() {
    return node(Runnable::run);
  }

  WorkNode node(Executor threads) {
    var leases = new TaskLeases(table, transactions, clock, "node " + nodes.incrementAndGet());
    return new WorkNode(table, leases, threads, clock, () -> {});
  }

  /** A task that somebody works on. */
  ClaimedTask claimed(int attempt) {
    var leases = new TaskLeases(table, transactions, clock, "node " + nodes.incrementAndGet());
    return new ClaimedTask(new TaskClaim("kind", "id", attempt), null, leases);
  }

  void add(TaskKind kind, String id, String data) {
    var _ = table.add(kind.name(), id, data, now, now);
  }

  /** Lets time pass on all nodes. */
  void pass(Duration howLong) {
    now = now.plus(howLong);
  }

  Instant now() {
    return now;
  }

  int count(TaskState state) {
    return sql.rows(
            "SELECT COUNT(*) FROM work_task WHERE state = ?", row -> row.getInt(1), state.name())
        .getFirst();
  }

  String failure(String id) {
    return sql.rows("SELECT failure FROM work_task WHERE id = ?", row -> row.getString(1), id)
        .getFirst();
  }

  @Override
  public void close() throws SQLException {
    transactions.close();
  }
}
