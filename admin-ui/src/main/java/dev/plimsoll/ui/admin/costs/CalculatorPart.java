package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.costs.Charges;
import dev.plimsoll.costs.LaunchPlan;
import dev.plimsoll.costs.Price;
import dev.plimsoll.costs.PriceCatalogue;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.Model;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.ui.parts.Card;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a user will cost in a month and what is left of the revenue, before a feature is launched.
 */
class CalculatorPart extends Div {
  private final transient CostDesk desk;
  private final Select<AiFeature> feature = new Select<>();
  private final Select<Offer> offer = new Select<>();
  private final BigDecimalField calls = number("Calls of a user on a day", "5");
  private final BigDecimalField input = number("Input tokens of a call", "1500");
  private final BigDecimalField output = number("Output tokens of a call", "300");
  private final BigDecimalField revenue = number("Planned revenue of a user a month, $", "10");
  private final Paragraph filled = new Paragraph();
  private final Div results = new Div();

  /** A model with what it charges. */
  private record Offer(String name, Charges charges) {}

  CalculatorPart(CostDesk desk) {
    this.desk = desk;
    addClassNames("columns", "calculator");
    offer.setLabel("Model");
    offer.setItems(offers());
    offer.setItemLabelGenerator(Offer::name);
    offer.setValue(offers().getFirst());
    feature.setLabel("Like the feature");
    feature.setItems(desk.features());
    feature.setItemLabelGenerator(AiFeature::title);
    desk.features().stream().findFirst().ifPresent(feature::setValue);
    var fill = new Button("Fill from its last four weeks", _ -> fill());
    filled.addClassNames("quiet", "small");
    filled.setVisible(false);
    results.addClassNames("stack");
    results.getElement().setAttribute("aria-live", "polite");
    List.of(calls, input, output, revenue)
        .forEach(field -> field.addValueChangeListener(_ -> show()));
    offer.addValueChangeListener(_ -> show());
    var from = new Div(feature, fill);
    from.addClassNames("row", "fill");
    add(
        new Card("What is planned", from, filled, offer, calls, input, output, revenue),
        new Card("What comes of it", results));
    show();
  }

  private List<Offer> offers() {
    var offers = new ArrayList<Offer>();
    for (Model model : desk.models()) {
      var price = desk.prices().price(model.key()).map(Price::charges);
      offers.add(
          new Offer(
              model.key() + (price.isPresent() ? "" : " (worst case)"),
              price.orElseGet(desk.prices()::unknown)));
    }
    for (PriceCatalogue.Entry entry : desk.catalogue().all()) {
      offers.add(new Offer(entry.model() + " (catalogue, " + entry.asOf() + ")", entry.charges()));
    }
    return offers;
  }

  private void fill() {
    var chosen = feature.getValue();
    if (chosen == null) {
      return;
    }
    filled.setVisible(true);
    var figures = desk.lately(chosen.key());
    var userDays = desk.userDaysLately(chosen.key());
    if (figures.calls() == 0 || userDays == 0) {
      filled.setText(chosen.title() + " was not asked in the last four weeks.");
      return;
    }
    calls.setValue(each(figures.calls(), userDays, 2));
    input.setValue(each(figures.inputTokens(), figures.calls(), 0));
    output.setValue(each(figures.outputTokens(), figures.calls(), 0));
    filled.setText(
        "From %,d calls of %s; a user asked on %,d days in all."
            .formatted(figures.calls(), chosen.title(), userDays));
  }

  private void show() {
    var plan =
        new LaunchPlan(
            value(calls),
            Tokens.of(value(input).longValue(), value(output).longValue()),
            offer.getValue().charges(),
            value(revenue));
    var rate = plan.marginRate();
    results.removeAll();
    results.add(
        result("A call costs", plan.costOfCall().toString(), ""),
        result("A user costs in a month", plan.costOfUser().toString(), "365/12 days"),
        result(
            "Of the revenue is left",
            dollars(plan.margin()),
            rate.isEmpty()
                ? "without revenue there is no margin"
                : "a margin of %.0f%%".formatted(100 * rate.getAsDouble())),
        new BreakEvenChart(plan));
  }

  private static String dollars(BigDecimal amount) {
    var digits = amount.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    var rounded = amount.abs().setScale(digits, RoundingMode.HALF_UP).toPlainString();
    return (amount.signum() < 0 ? "–$" : "$") + rounded;
  }

  private static Div result(String title, String value, String aside) {
    var name = new Span(title);
    name.addClassName("quiet");
    var figure = new Span(value);
    figure.addClassNames("figure", "number");
    var small = new Span(aside);
    small.addClassNames("quiet", "small");
    var result = new Div(name, figure, small);
    result.addClassName("result");
    return result;
  }

  private static BigDecimal each(long sum, long count, int digits) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), digits, RoundingMode.HALF_UP);
  }

  private static BigDecimal value(BigDecimalField field) {
    return Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO).max(BigDecimal.ZERO);
  }

  private static BigDecimalField number(String label, String value) {
    var field = new BigDecimalField(label);
    field.setValue(new BigDecimal(value));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return field;
  }
}
