package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.settings.RiskRule;
import dev.plimsoll.features.settings.Scoring;
import java.util.ArrayList;
import java.util.List;

/** The categories of risk that are edited, each with what it adds to the score. */
class RiskRules extends Div {
  private final List<RiskRuleRow> rows = new ArrayList<>();
  private final Div list = new Div();

  RiskRules(List<RiskRule> rules) {
    addClassName("stack");
    list.addClassName("stack");
    rules.forEach(rule -> insert(new RiskRuleRow(rule, this::remove)));
    if (rules.isEmpty()) {
      insert(new RiskRuleRow(null, this::remove));
    }
    add(
        list,
        new Button(
            "Add a rule",
            VaadinIcon.PLUS.create(),
            _ -> insert(new RiskRuleRow(null, this::remove))));
  }

  Scoring.Rules scoring() {
    return new Scoring.Rules(rows.stream().map(RiskRuleRow::rule).toList());
  }

  private void insert(RiskRuleRow row) {
    rows.add(row);
    list.add(row);
  }

  private void remove(RiskRuleRow row) {
    rows.remove(row);
    list.remove(row);
  }
}
