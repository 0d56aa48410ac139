package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.PassedBudget;
import dev.plimsoll.ui.parts.Moment;
import java.util.List;

/** The soft budgets that are passed; not there when none is. */
class PassedBudgets extends Div {
  PassedBudgets() {
    addClassNames("stack", "passed-budgets");
  }

  void show(List<PassedBudget> passed) {
    setVisible(!passed.isEmpty());
    removeAll();
    passed.forEach(budget -> add(notice(budget)));
  }

  private static Div notice(PassedBudget passed) {
    var name = passed.budget().name();
    var words =
        new Span(
            "The soft budget %s was passed on %s, and calls go on."
                .formatted(name, Moment.of(passed.since())));
    words.addClassName("grow");
    var look = new Anchor("/admin/costs/budgets#budget-" + name, "Look at it");
    var notice = new Div(VaadinIcon.WARNING.create(), words, look);
    notice.addClassNames("notice", "warn");
    return notice;
  }
}
