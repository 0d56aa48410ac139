package dev.plimsoll.ui.admin.features;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.costs.budget.BudgetStatus;
import dev.plimsoll.ui.parts.Moment;
import java.util.Locale;

/** How much of a budget is spent. */
class BudgetBar extends Div {
  BudgetBar(BudgetStatus status) {
    var budget = status.budget();
    var share = budget.limit() == 0 ? 1 : Math.min(1.0, (double) status.spent() / budget.limit());
    var measure = budget.measure();
    var words =
        new Span(
            measure.words(status.spent())
                + " of "
                + measure.words(budget.limit())
                + " this "
                + budget.period().name().toLowerCase(Locale.ROOT));
    words.addClassNames("quiet", "small");
    words.setTitle("Renewed at " + Moment.of(status.renewsAt()));
    var bar = new ProgressBar(0, 1, share);
    bar.getElement().setAttribute("aria-label", words.getText());
    add(words, bar);
  }
}
