package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.costs.PassedBudget;
import dev.plimsoll.ui.parts.Moment;

/** Says since when a soft budget is passed. */
class PassedBudgetNotice extends Div {
  PassedBudgetNotice(PassedBudget passed) {
    var words =
        "Passed on %s, and calls go on. It is new on %s."
            .formatted(Moment.of(passed.since()), Moment.of(passed.renewsAt()));
    add(VaadinIcon.WARNING.create(), new Span(words));
    addClassNames("notice", "warn");
  }
}
