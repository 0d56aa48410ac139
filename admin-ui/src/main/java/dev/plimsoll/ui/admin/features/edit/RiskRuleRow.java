package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.features.settings.Expression;
import dev.plimsoll.features.settings.RiskRule;
import dev.plimsoll.features.settings.RiskRule.Where;
import dev.plimsoll.features.settings.WordList;
import dev.plimsoll.ui.parts.IconButton;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One category of risk that is edited, and how it is found. */
class RiskRuleRow extends Div {
  private static final double USUAL_WEIGHT = 0.5;

  private final TextField category = new TextField("Category");
  private final Select<Where> where = new Select<>();
  private final TextField words = new TextField("Words");
  private final TextField pattern = new TextField("Or an expression");
  private final NumberField weight = new NumberField("Adds to the score");

  /**
   * @param now null for a new one
   */
  RiskRuleRow(@Nullable RiskRule now, Consumer<RiskRuleRow> removed) {
    addClassNames("risk-rule", "stack");
    where.setLabel("Looked for in");
    where.setItems(Where.values());
    where.setItemLabelGenerator(SettingWords::where);
    where.setValue(Where.EITHER);
    words.setHelperText("With commas between them");
    words.setWidthFull();
    pattern.setHelperText("RE2, such as (?i)hurt my");
    pattern.setWidthFull();
    weight.setStep(0.1);
    weight.setValue(USUAL_WEIGHT);
    if (now != null) {
      fill(now);
    }
    var fields = new Div(category, where, weight, words, pattern);
    fields.addClassName("pairs");
    add(fields, new IconButton(VaadinIcon.TRASH, "Remove this rule", () -> removed.accept(this)));
  }

  private void fill(RiskRule now) {
    category.setValue(now.category());
    where.setValue(now.where());
    words.setValue(String.join(", ", now.words().words()));
    pattern.setValue(now.pattern() == null ? "" : now.pattern().toString());
    weight.setValue(now.weight());
  }

  RiskRule rule() {
    return new RiskRule(
        category.getValue().strip(),
        where.getValue(),
        list(),
        Expression.of(pattern.isEmpty() ? null : pattern.getValue(), "stakes.rules.pattern"),
        Objects.requireNonNullElse(weight.getValue(), 0.0));
  }

  private WordList list() {
    return new WordList(
        Arrays.stream(words.getValue().split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet()));
  }
}
