package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.Account;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Usage;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.Switchable;
import dev.plimsoll.testing.TestDatabase;
import jakarta.enterprise.event.Shutdown;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Nodes over one database with some budgets; people ask the feature {@code help}. */
public final class Nodes {
  public static final FeatureKey HELP = new FeatureKey("help");
  public static final BudgetSubject UMA = spender("uma");
  static final Budget TEN_DOLLARS = Budget.of(HELP, Usd.of("10"), Period.DAY);

  final DataSource database;
  private volatile Instant now = Instant.parse("2026-11-21T08:00:00Z");
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final OrderedBudgets book;

  private Nodes(DataSource database, List<Budget> budgets) throws SQLException {
    this.database = database;
    book = OrderedBudgets.of(budgets);
    for (var budget : budgets) {
      insert(budget);
    }
  }

  static Nodes over(TestDatabase kind, Budget... budgets) throws SQLException, IOException {
    return new Nodes(CostTables.on(kind), List.of(budgets));
  }

  static Nodes over(TestDatabase kind, Usd limit) throws SQLException, IOException {
    return over(kind, Budget.of(HELP, limit, Period.DAY));
  }

  static BudgetSubject spender(String user) {
    return new BudgetSubject(TenantId.DEFAULT, new UserId(user), null, HELP);
  }

  public static Usage costs(long micros) {
    return new Usage(new Usd(micros), 0, 1);
  }

  /** Lets time pass on all nodes. */
  void pass(Duration howLong) {
    now = now.plus(howLong);
  }

  /** One more node. */
  Node node() {
    return new Node();
  }

  BudgetStore store() {
    return store(database);
  }

  private BudgetStore store(DataSource reached) {
    return new BudgetStore(new Sql(reached), new IdSource(clock, RandomGenerator.getDefault()));
  }

  Account account() {
    return account("help", "");
  }

  Account account(String budget, String holder) {
    return store().account(new Account.Id(budget, holder), clock.instant()).orElseThrow();
  }

  void lift(String budget) throws SQLException {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("DELETE FROM budget WHERE name = ?")) {
      delete.setString(1, budget);
      var _ = delete.executeUpdate();
    }
  }

  private void insert(Budget budget) throws SQLException {
    var sql = "INSERT INTO budget VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setString(1, budget.name());
      insert.setString(2, budget.scope().tenant());
      insert.setString(3, budget.scope().feature());
      insert.setString(4, budget.scope().user());
      insert.setString(5, budget.scope().key());
      insert.setString(6, budget.measure().name());
      insert.setLong(7, budget.limit());
      insert.setString(8, budget.period().name());
      insert.setString(9, budget.exhausted().name());
      var _ = insert.executeUpdate();
    }
  }

  /** One node with its allotments. */
  final class Node {
    private final Switchable reached = new Switchable(database);
    final LocalAllotments allotments;

    @SuppressWarnings("NullAway") // nothing runs in the background
    private Node() {
      allotments = new LocalAllotments(store(reached), clock, null);
    }

    BudgetDecision reserve(Usd cost) {
      return reserve(UMA, costs(cost.micros()));
    }

    BudgetDecision reserve(BudgetSubject who, Usage worst) {
      var budgets = book.thatMayCount(who.feature().value());
      return new ReservationAttempt(budgets, who, worst, allotments).reserve(clock);
    }

    void losesTheDatabase() {
      reached.down = true;
    }

    void findsTheDatabaseAgain() {
      reached.down = false;
    }

    /** Hands everything back, as at the end. */
    void empty() {
      allotments.end(new Shutdown());
    }
  }
}
