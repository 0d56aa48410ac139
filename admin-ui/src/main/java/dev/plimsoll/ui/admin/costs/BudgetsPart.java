package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.SoftBudgetExceeded;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.EmptyState;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All budgets with their accounts, and the breakers that stop a feature which spends too fast. */
class BudgetsPart extends Div {
  private static final int MOST_ACCOUNTS = 5;

  private final CostDesk desk;
  private final Actor actor;
  private final Div cards = div("cards budget-cards");

  BudgetsPart(CostDesk desk, Actor actor) {
    this.desk = desk;
    this.actor = actor;
    addClassName("stack");
    var add = button(text("budgets.add"), VaadinIcon.PLUS, () -> ask(null), ButtonVariant.PRIMARY);
    add(heading(text("budgets.title"), add), cards, new BreakersTable(desk, actor));
    show();
  }

  private void show() {
    cards.removeAll();
    var passed =
        desk.budgets().passed().stream()
            .collect(Collectors.toMap(SoftBudgetExceeded::budget, Function.identity()));
    var all = desk.budgets().all();
    var standings = desk.budgets().standings(all, MOST_ACCOUNTS);
    for (var budget : all) {
      cards.add(
          new BudgetCard(
              budget,
              Objects.requireNonNull(standings.get(budget.name())),
              passed.get(budget),
              () -> ask(budget),
              () -> lift(budget)));
    }
    if (cards.getComponentCount() == 0) {
      cards.add(new EmptyState(VaadinIcon.PIGGY_BANK, "budgets.none"));
    }
  }

  private void ask(@Nullable Budget now) {
    new BudgetDialog(now, desk.features(), this::confirm).open();
  }

  private void confirm(Budget budget, BudgetDialog form) {
    new ReasonDialog(
            "budgets.set",
            budget.name(),
            BudgetCard.scope(budget.scope()),
            BudgetCard.limit(budget))
        .ask(reason -> {
          desk.budgets().set(budget, actor, reason);
          form.close();
          show();
        });
  }

  private void lift(Budget budget) {
    new ReasonDialog(
            "budgets.lift",
            budget.name(),
            BudgetCard.scope(budget.scope()),
            BudgetCard.limit(budget))
        .dangerous()
        .ask(reason -> {
          desk.budgets().lift(budget.name(), actor, reason);
          show();
        });
  }
}
