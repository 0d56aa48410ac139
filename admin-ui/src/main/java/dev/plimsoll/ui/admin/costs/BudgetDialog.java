package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.costs.Budget;
import dev.plimsoll.costs.Exhausted;
import dev.plimsoll.costs.InvalidBudget;
import dev.plimsoll.costs.Measure;
import dev.plimsoll.costs.Period;
import dev.plimsoll.costs.Scope;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.serving.AiFeature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what a budget is to be. */
class BudgetDialog extends Dialog {
  private static final int MICRO_DIGITS = 6;

  private final TextField name = new TextField("Name");
  private final ComboBox<String> feature = part("Feature");
  private final ComboBox<String> user = part("User");
  private final ComboBox<String> key = part("API key");
  private final ComboBox<String> tenant = part("Tenant");
  private final BigDecimalField limit = new BigDecimalField("Limit");
  private final Select<Measure> measure = new Select<>();
  private final Select<Period> period = new Select<>();
  private final Select<Exhausted> exhausted = new Select<>();
  private final Div problem = new Div();

  /**
   * @param now null for a new budget
   */
  BudgetDialog(@Nullable Budget now, List<AiFeature> features, Consumer<Budget> decided) {
    super(now == null ? "New budget" : "Change the budget " + now.name());
    setWidth("min(560px, 94vw)");
    feature.setItems(items(features.stream().map(f -> f.key().value()).toList()));
    choices();
    fill(now);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var whose = new Div(feature, user, key, tenant);
    whose.addClassName("pairs");
    var how = new Div(limit, measure, period, exhausted);
    how.addClassName("pairs");
    var form = new Div(name, whose, how, problem);
    form.addClassName("stack");
    add(form);
    var next = new Button("Continue…", _ -> read(decided));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), next);
    addOpenedChangeListener(_ -> (now == null ? name : limit).focus());
  }

  private void choices() {
    List.of(user, key, tenant).forEach(each -> each.setItems(items(List.of())));
    measure.setLabel("Of");
    measure.setItems(Measure.values());
    measure.setItemLabelGenerator(m -> m == Measure.USD ? "US dollars" : BudgetWords.lower(m));
    period.setLabel("Each");
    period.setItems(Period.values());
    period.setItemLabelGenerator(BudgetWords::lower);
    exhausted.setLabel("When it is used up");
    exhausted.setItems(Exhausted.values());
    exhausted.setItemLabelGenerator(BudgetWords::exhausted);
  }

  private void fill(@Nullable Budget now) {
    if (now == null) {
      measure.setValue(Measure.USD);
      period.setValue(Period.DAY);
      exhausted.setValue(Exhausted.REFUSE);
      return;
    }
    name.setValue(now.name());
    name.setReadOnly(true);
    feature.setValue(now.scope().feature());
    user.setValue(now.scope().user());
    key.setValue(now.scope().key());
    tenant.setValue(now.scope().tenant());
    measure.setValue(now.measure());
    period.setValue(now.period());
    exhausted.setValue(now.exhausted());
    limit.setValue(
        now.measure() == Measure.USD
            ? new Usd(now.limit()).dollars().stripTrailingZeros()
            : BigDecimal.valueOf(now.limit()));
  }

  private void read(Consumer<Budget> decided) {
    try {
      var budget =
          new Budget(
              name.getValue().strip(),
              new Scope(tenant.getValue(), feature.getValue(), user.getValue(), key.getValue()),
              measure.getValue(),
              amount(),
              period.getValue(),
              exhausted.getValue());
      close();
      decided.accept(budget);
    } catch (InvalidBudget | ArithmeticException e) {
      problem.setText(e instanceof InvalidBudget ? e.getMessage() : "The limit is too exact.");
    }
  }

  private long amount() {
    var given = limit.getValue() == null ? BigDecimal.ONE.negate() : limit.getValue();
    return given
        .movePointRight(measure.getValue() == Measure.USD ? MICRO_DIGITS : 0)
        .longValueExact();
  }

  private static List<String> items(List<String> names) {
    var items = new ArrayList<String>();
    items.add(Scope.EACH);
    items.addAll(names);
    return items;
  }

  /** A name of one's own may be typed. */
  private static ComboBox<String> part(String label) {
    var box = new ComboBox<String>(label);
    box.setPlaceholder("any");
    box.setClearButtonVisible(true);
    box.setItemLabelGenerator(name -> name.equals(Scope.EACH) ? "each for itself" : name);
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(event -> box.setValue(event.getDetail().strip()));
    return box;
  }
}
