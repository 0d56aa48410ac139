package dev.plimsoll.costs.allotments;

import dev.plimsoll.costs.budget.Account;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all budgets in the database, from which nodes lease. Each change is a single
 * conditional statement that commits by itself, so that nodes need no lock: the sum of all leases
 * of a period never exceeds the limit.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class BudgetStore {
  private final Sql sql;
  private final IdSource ids;

  @Inject
  BudgetStore(Sql sql, IdSource ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /**
   * A budget with one of its accounts.
   *
   * @param account null before it is opened
   */
  private record Found(Period period, String holder, @Nullable Account account) {}

  /** The account in its current period, which is begun if it is due; empty without a budget. */
  Optional<Account> account(Account.Id id, Instant now) {
    while (true) {
      var found = read(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      var account = found.get().account();
      if (account == null) {
        open(id, found.get().period().startOf(now));
      } else if (account.isOver(now)) {
        begin(id, account, found.get().period().startOf(now));
      } else {
        return Optional.of(account);
      }
    }
  }

  /**
   * The status of each budget in its current period, by its name: the accounts that spent most
   * first. One statement, however many budgets there are.
   *
   * @param most how many accounts of each
   */
  public Map<String, List<BudgetStatus>> standings(List<Budget> budgets, Instant now, int most) {
    var byName = budgets.stream().collect(Collectors.toMap(Budget::name, Function.identity()));
    var standings = new HashMap<String, List<BudgetStatus>>();
    var isRunning =
        Stream.of(Period.values())
            .map(period -> "(b.period = '" + period + "' AND a.period_start >= ?)")
            .collect(Collectors.joining(" OR "));
    var values = new ArrayList<@Nullable Object>();
    values.add(byName.keySet().toArray(String[]::new));
    Stream.of(Period.values()).map(period -> period.startOf(now)).forEach(values::add);
    values.add(most);
    sql.rows(
            """
            SELECT * FROM (
              SELECT b.limit_amount, b.period, a.*,
                ROW_NUMBER() OVER (PARTITION BY a.budget ORDER BY a.spent DESC, a.holder) AS place
              FROM budget_account a JOIN budget b ON b.name = a.budget
              WHERE b.name = ANY(?) AND (%s)) ranked
            WHERE place <= ? ORDER BY budget, place
            """
                .formatted(isRunning),
            row -> status(row, byName),
            values.toArray())
        .forEach(status ->
            standings.computeIfAbsent(status.budget().name(), _ -> new ArrayList<>()).add(status));
    return standings;
  }

  private static BudgetStatus status(ResultSet row, Map<String, Budget> budgets)
      throws SQLException {
    var found = found(row);
    var budget = Objects.requireNonNull(budgets.get(row.getString("budget")));
    return Objects.requireNonNull(found.account()).status(budget, found.holder());
  }

  /** Leases an amount; false if that much is not left, or the period is over. */
  boolean lend(Account.Id id, Account account, long amount) {
    return sql.update(
            """
            UPDATE budget_account SET leased = leased + ?
            WHERE budget = ? AND holder = ? AND period_id = ?
              AND leased + ? <= (SELECT limit_amount FROM budget WHERE name = ?)
            """,
            amount,
            id.budget(),
            id.holder(),
            account.periodId(),
            amount,
            id.budget())
        == 1;
  }

  /**
   * Takes back what is unused and counts what was spent, unless the period is over; for all these
   * accounts or for none.
   *
   * @param reports in the order of their accounts, so that no two nodes wait for each other
   */
  void takeBack(List<LocalAllotment.Report> reports) {
    var rows = reports.stream().map(BudgetStore::values).toList();
    sql.runInTransaction(own ->
        own.updateAll(
            """
            UPDATE budget_account SET leased = leased - ?, spent = spent + ?
            WHERE budget = ? AND holder = ? AND period_id = ?
            """,
            rows));
  }

  private static Object[] values(LocalAllotment.Report report) {
    var id = report.id();
    var period = report.lease().account().periodId();
    return new Object[] {report.unused(), report.spent(), id.budget(), id.holder(), period};
  }

  /** Deletes accounts whose period ended before the given one began. */
  void closeBefore(Budget budget, Instant start) {
    sql.update(
        "DELETE FROM budget_account WHERE budget = ? AND period_start < ?", budget.name(), start);
  }

  private void open(Account.Id id, Instant start) {
    sql.update(
        """
        INSERT INTO budget_account
        SELECT name, ?, ?, ?, 0, 0 FROM budget WHERE name = ?
        ON CONFLICT DO NOTHING
        """,
        id.holder(),
        ids.next(),
        start,
        id.budget());
  }

  private void begin(Account.Id id, Account old, Instant start) {
    sql.update(
        """
        UPDATE budget_account SET period_id = ?, period_start = ?, leased = 0, spent = 0
        WHERE budget = ? AND holder = ? AND period_id = ?
        """,
        ids.next(),
        start,
        id.budget(),
        id.holder(),
        old.periodId());
  }

  private Optional<Found> read(Account.Id id) {
    return sql
        .rows(
            """
            SELECT b.limit_amount, b.period, a.*
            FROM budget b LEFT JOIN budget_account a ON a.budget = b.name AND a.holder = ?
            WHERE b.name = ?
            """,
            BudgetStore::found,
            id.holder(),
            id.budget())
        .stream()
        .findFirst();
  }

  private static Found found(ResultSet row) throws SQLException {
    var period = Period.valueOf(row.getString("period"));
    var holder = row.getString("holder");
    if (holder == null) {
      return new Found(period, "", null);
    }
    var start = row.getObject("period_start", OffsetDateTime.class).toInstant();
    return new Found(
        period,
        holder,
        new Account(
            row.getLong("limit_amount"),
            row.getString("period_id"),
            period.endOf(start),
            row.getLong("leased"),
            row.getLong("spent")));
  }
}
