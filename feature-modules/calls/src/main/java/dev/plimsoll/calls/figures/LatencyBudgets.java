package dev.plimsoll.calls.figures;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;

/** The latency budgets: how long users may have to wait, by interaction type. */
@ApplicationScoped
@Transactional
public class LatencyBudgets {
  @Inject LatencyBudgetTable table;
  @Inject Ledger ledger;

  public Map<InteractionType, LatencyBudget> all() {
    return table.all();
  }

  /** The budget that an ended call is compared with. */
  public LatencyBudget of(Call call) {
    return of(InteractionType.of(call));
  }

  /**
   * Changes a budget, which then also applies to earlier calls.
   *
   * @throws InvalidLatencyBudget if there is no reason
   */
  @OnlyFor(Role.ADMIN)
  public void change(LatencyBudget next, String reason, Actor actor) {
    if (reason.isBlank()) {
      throw new InvalidLatencyBudget("reason must not be empty");
    }
    ledger.lock();
    var before = of(next.type());
    if (!next.equals(before)) {
      table.put(next);
      var subject = new Subject("latency-budget", next.type().key());
      ledger.record(
          new Change(actor, subject, "changed", reason.strip(), json(before), json(next)));
    }
  }

  private LatencyBudget of(InteractionType type) {
    return Objects.requireNonNull(table.all().get(type), type::key);
  }

  private static String json(LatencyBudget budget) {
    var json = Json.object();
    if (budget.firstToken() != null) {
      json.put("first_token_ms", budget.firstToken().toMillis());
    }
    return json.put("whole_ms", budget.whole().toMillis()).toString();
  }
}
