package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.costs.Budget;
import dev.plimsoll.costs.BudgetStatus;
import dev.plimsoll.costs.PassedBudget;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Moment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One budget: whose calls it counts, and how its accounts stand. */
class BudgetCard extends Div {
  BudgetCard(
      Budget budget,
      List<BudgetStatus> standings,
      @Nullable PassedBudget passed,
      Runnable edit,
      Runnable lift) {
    addClassNames("card", "stack");
    setId("budget-" + budget.name());
    var name = new H2(budget.name());
    name.addClassName("grow");
    var mood = budget.soft() ? Chip.Mood.NEUTRAL : Chip.Mood.GOOD;
    var head = new Div(name, new Chip(budget.soft() ? "soft" : "hard", mood));
    head.addClassName("row");
    var scope = new Paragraph(BudgetWords.scope(budget.scope()) + ": " + BudgetWords.limit(budget));
    var then = new Paragraph("When it is used up: " + words(budget));
    then.addClassNames("quiet", "small");
    add(head, scope, then);
    if (passed != null) {
      add(new PassedBudgetNotice(passed));
    }
    standings.forEach(status -> add(account(status)));
    if (standings.isEmpty()) {
      var none = new Paragraph("Nobody has asked in this period.");
      none.addClassNames("quiet", "small");
      add(none);
    }
    add(buttons(budget, edit, lift));
  }

  private static String words(Budget budget) {
    return BudgetWords.exhausted(budget.exhausted()).toLowerCase(Locale.ROOT) + ".";
  }

  private static Div account(BudgetStatus status) {
    var measure = status.budget().measure();
    var spent = new Span(measure.words(status.spent()) + " spent");
    spent.addClassName("number");
    var rest =
        new Span(
            (status.reserved() == 0 ? "" : measure.words(status.reserved()) + " reserved, ")
                + measure.words(status.left())
                + " left, new "
                + Moment.of(status.renewsAt()));
    rest.addClassNames("quiet", "small", "number");
    var account = new Div();
    if (!status.holder().isEmpty()) {
      var holder = new Span(status.holder());
      holder.addClassName("name");
      account.add(holder);
    }
    account.add(spent, bar(status), rest);
    if (status.isPassed() && !status.holder().isEmpty()) {
      account.add(new Chip("passed", Chip.Mood.WARN));
    }
    account.addClassName("budget-account");
    return account;
  }

  private static Div bar(BudgetStatus status) {
    var limit = Math.max(1, status.budget().limit());
    var bar =
        new Div(
            segment("spent", status.spent(), limit), segment("reserved", status.reserved(), limit));
    bar.addClassName("budget-bar");
    bar.setClassName("used-up", status.spent() >= status.budget().limit());
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }

  private static Div segment(String name, long amount, long limit) {
    var segment = new Div();
    segment.addClassName(name);
    segment.getStyle().setWidth(Math.min(100.0, 100.0 * amount / limit) + "%");
    return segment;
  }

  private static Div buttons(Budget budget, Runnable edit, Runnable lift) {
    var change = new Button("Change…", _ -> edit.run());
    change.setAriaLabel("Change the budget " + budget.name());
    var remove = new Button("Lift…", _ -> lift.run());
    remove.addThemeVariants(ButtonVariant.ERROR);
    remove.setAriaLabel("Lift the budget " + budget.name());
    var row = new Div(change, remove);
    row.addClassNames("row", "end", "card-foot");
    return row;
  }
}
