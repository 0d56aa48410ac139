package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.Budget;
import dev.plimsoll.costs.PassedBudget;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All budgets with their accounts, and the breakers that stop a feature which spends too fast. */
class BudgetsPart extends Div {
  private static final int MOST_ACCOUNTS = 5;

  private final transient CostDesk desk;
  private final transient Actor actor;
  private final Div cards = new Div();

  BudgetsPart(CostDesk desk, Actor actor) {
    this.desk = desk;
    this.actor = actor;
    addClassName("stack");
    var add = new Button("New budget…", VaadinIcon.PLUS.create(), _ -> ask(null));
    add.addThemeVariants(ButtonVariant.PRIMARY);
    var title = new H2("Budgets");
    title.addClassName("grow");
    var head = new Div(title, add);
    head.addClassName("row");
    cards.addClassNames("cards", "budget-cards");
    add(head, cards, new BreakersTable(desk, actor));
    show();
  }

  private void show() {
    cards.removeAll();
    var passed =
        desk.budgets().passed().stream()
            .collect(Collectors.toMap(PassedBudget::budget, Function.identity()));
    for (var budget : desk.budgets().all()) {
      cards.add(
          new BudgetCard(
              budget,
              desk.budgets().standings(budget, MOST_ACCOUNTS),
              passed.get(budget),
              () -> ask(budget),
              () -> lift(budget)));
    }
    if (cards.getComponentCount() == 0) {
      cards.add(
          new EmptyState(
              VaadinIcon.PIGGY_BANK,
              "No budgets yet",
              "Without a budget calls may cost anything. Give every feature with a paid model one."));
    }
  }

  private void ask(@Nullable Budget now) {
    new BudgetDialog(now, desk.features(), this::why).open();
  }

  private void why(Budget budget) {
    var what =
        "%s: %s. It holds at once, on every node, for what is spent in this period already too."
            .formatted(BudgetWords.scope(budget.scope()), BudgetWords.limit(budget));
    new ReasonDialog(
            "Set the budget " + budget.name() + "?",
            new Paragraph(what),
            "Set it",
            reason -> {
              desk.budgets().set(budget, actor, reason);
              show();
            })
        .open();
  }

  private void lift(Budget budget) {
    new ReasonDialog(
            "Lift the budget " + budget.name() + "?",
            new Paragraph(
                BudgetWords.scope(budget.scope())
                    + " are no longer held to "
                    + BudgetWords.limit(budget)
                    + ". What other budgets say still holds."),
            "Lift it",
            reason -> {
              desk.budgets().lift(budget.name(), actor, reason);
              show();
            })
        .dangerous()
        .open();
  }
}
