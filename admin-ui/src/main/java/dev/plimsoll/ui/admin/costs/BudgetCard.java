package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.warning;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.budget.SoftBudgetExceeded;
import dev.plimsoll.ui.parts.Chip;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One budget: whose calls it counts, and the status of its accounts. */
class BudgetCard extends Div {
  BudgetCard(
      Budget budget,
      List<BudgetStatus> standings,
      @Nullable SoftBudgetExceeded passed,
      Runnable edit,
      Runnable lift) {
    addClassNames("card", "stack");
    setId("budget-" + budget.name());
    add(
        heading(
            budget.name(),
            budget.soft()
                ? new Chip(text("budgets.soft"), Chip.Mood.NEUTRAL)
                : new Chip(text("budgets.hard"), Chip.Mood.GOOD)),
        new Paragraph(text("budgets.limit", scope(budget.scope()), limit(budget))),
        note(text(budget.exhausted(), "then")));
    if (passed != null) {
      add(warning(VaadinIcon.WARNING, text("budgets.passed", passed.since(), passed.renewsAt())));
    }
    standings.forEach(status -> add(account(status)));
    if (standings.isEmpty()) {
      add(note(text("budgets.unused")));
    }
    add(
        div(
            "row end card-foot",
            described(button(text("action.change"), edit), text("budgets.change", budget.name())),
            described(
                button(text("budgets.lift"), lift, ButtonVariant.ERROR),
                text("budgets.lift.of", budget.name()))));
  }

  /** Such as {@code $5.00 a day}. */
  static String limit(Budget budget) {
    return text(
        "budgets.amount", budget.measure().words(budget.limit()), text(budget.period(), "each"));
  }

  /** The scope of the budget. */
  static String scope(Scope scope) {
    var parts = new ArrayList<String>();
    add(parts, "budgets.scope.feature", scope.feature());
    add(parts, "budgets.scope.user", scope.user());
    add(parts, "budgets.scope.key", scope.key());
    add(parts, "budgets.scope.tenant", scope.tenant());
    return parts.isEmpty()
        ? text("budgets.scope.all")
        : text("budgets.scope.some", String.join(", ", parts));
  }

  private static void add(List<String> parts, String key, @Nullable String name) {
    if (name != null) {
      parts.add(text(key, name.equals(Scope.EACH) ? 0 : 1, name));
    }
  }

  private static Div account(BudgetStatus status) {
    var measure = status.budget().measure();
    var left = measure.words(status.left());
    var account = div("budget-account");
    if (!status.holder().isEmpty()) {
      account.add(span("name", status.holder()));
    }
    account.add(
        span("number", text("budgets.spent", measure.words(status.spent()))),
        bar(status),
        span(
            "quiet small number",
            status.reserved() == 0
                ? text("budgets.left", left, status.renewsAt())
                : text(
                    "budgets.left.reserved",
                    measure.words(status.reserved()),
                    left,
                    status.renewsAt())));
    if (status.isPassed() && !status.holder().isEmpty()) {
      account.add(new Chip(text("budgets.account.passed"), Chip.Mood.WARN));
    }
    return account;
  }

  private static Div bar(BudgetStatus status) {
    var limit = status.budget().limit();
    var bar =
        div(
            "budget-bar",
            segment("spent", status.spent(), limit),
            segment("reserved", status.reserved(), limit));
    bar.setClassName("used-up", status.spent() >= limit);
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }

  private static Div segment(String name, long amount, long limit) {
    var segment = div(name);
    segment.getStyle().setWidth(Math.min(100.0, 100.0 * amount / Math.max(1, limit)) + "%");
    return segment;
  }
}
