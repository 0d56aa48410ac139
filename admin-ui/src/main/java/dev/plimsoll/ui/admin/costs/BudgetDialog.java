package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.RecordField;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks what a budget is to be. */
class BudgetDialog extends FormDialog<Budget> {
  private static final Budget NEW =
      new Budget("new", Scope.EVERYTHING, BudgetUnit.USD, 0, Period.DAY, OnExhausted.REFUSE);
  private final BiConsumer<Budget, BudgetDialog> decided;

  /** Asks whose calls count. */
  private static class ScopeField extends RecordField<Scope> {
    ScopeField(List<String> features) {
      super(Scope.class);
      pair(
          part("budgets.form.feature", "feature", features),
          part("budgets.form.user", "user", List.of()),
          part("budgets.form.key", "key", List.of()),
          part("budgets.form.tenant", "tenant", List.of()));
    }

    private ComboBox<String> part(String key, String part, List<String> names) {
      return ask(
          Fields.names(
              key,
              Stream.concat(Stream.of(Scope.EACH), names.stream()).toList(),
              name -> name.equals(Scope.EACH) ? text("budgets.form.each") : name),
          part,
          name -> new Scope(name, null, null, null));
    }
  }

  /**
   * Begins with a budget.
   *
   * @param now null for a new one
   * @param decided called with the budget and the dialog, which it closes
   */
  BudgetDialog(
      @Nullable Budget now, List<AiFeature> features, BiConsumer<Budget, BudgetDialog> decided) {
    super(
        Budget.class,
        now == null ? text("budgets.form.add") : text("budgets.form.change", now.name()),
        text("action.continue"));
    this.decided = decided;
    var name =
        ask(
            Fields.line("budgets.form.name"),
            "name",
            given ->
                new Budget(
                    given, Scope.EVERYTHING, BudgetUnit.CALLS, 0, Period.DAY, OnExhausted.TELL));
    ask(new ScopeField(features.stream().map(each -> each.key().value()).toList()), "scope");
    var unit = Fields.select("budgets.form.measure", BudgetUnit.class);
    var limit = Fields.decimal("budgets.form.limit");
    ask(unit, "measure");
    ask(
        limit,
        "limit",
        amount -> limit(amount, unit.getValue()),
        amount -> written(amount, unit.getValue()));
    pair(
        limit,
        unit,
        ask(Fields.select("budgets.form.period", Period.class), "period"),
        ask(Fields.select("budgets.form.exhausted", OnExhausted.class), "exhausted"));
    fill(now == null ? NEW : now);
    name.setReadOnly(now != null);
    if (now == null) {
      leaveEmpty(name);
      leaveEmpty(limit);
    }
  }

  private static long limit(BigDecimal amount, BudgetUnit unit) {
    var limit = unit == BudgetUnit.USD ? Usd.of(amount).micros() : amount.longValueExact();
    return new Budget("limit", Scope.EVERYTHING, unit, limit, Period.DAY, OnExhausted.TELL).limit();
  }

  private static BigDecimal written(long limit, BudgetUnit unit) {
    return unit == BudgetUnit.USD
        ? TokenFields.plain(new Usd(limit).dollars())
        : BigDecimal.valueOf(limit);
  }

  @Override
  protected void submit(Budget filled) {
    decided.accept(filled, this);
  }
}
