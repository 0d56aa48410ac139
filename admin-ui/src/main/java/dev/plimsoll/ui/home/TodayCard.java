package dev.plimsoll.ui.home;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.costs.budget.SoftBudgetExceeded;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Facts;
import java.util.List;
import java.util.stream.Collectors;

/** The state of the whole since midnight, UTC, and what needs an admin. */
class TodayCard extends Card {
  /**
   * @param waiting answers that wait for a reviewer
   * @param passed budgets that are used up, but do not refuse
   */
  TodayCard(Figures today, int waiting, List<SoftBudgetExceeded> passed) {
    super(text("home.today"));
    var facts =
        new Facts()
            .with(text("home.today.calls"), new Anchor("/admin/calls", number(today.calls())))
            .with(
                text("home.today.failures"),
                new Anchor("/admin/calls?outcome=FAILED", number(today.failures())))
            .with(text("home.today.cost"), new Anchor("/admin/costs", today.cost().toString()))
            .with(text("home.today.waiting"), new Anchor("/review/held", number(waiting)));
    if (!passed.isEmpty()) {
      var names =
          passed.stream().map(each -> each.budget().name()).collect(Collectors.joining(", "));
      facts.with(text("home.today.passed"), new Anchor("/admin/costs/budgets", names));
    }
    add(facts, new Anchor("/admin/dashboard", text("home.today.dashboard")));
  }

  private static String number(long number) {
    return text("home.number", number);
  }
}
