package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.costs.prices.LaunchPlan;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.Drawing;
import dev.plimsoll.ui.parts.Drawing.Colour;
import dev.plimsoll.ui.text.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cost calculator: what a user will cost in a month, and what is left of the revenue, before a
 * feature is launched.
 */
class CalculatorPart extends Div {
  /** Of the planned calls, in quarters, up to three times as many. */
  private static final int STEPS = 12;

  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final CostDesk desk;
  private final Select<AiFeature> feature;
  private final Select<Offer> offer;
  private final BigDecimalField calls = number("calculator.calls", "5");
  private final BigDecimalField input = number("calculator.input", "1500");
  private final BigDecimalField output = number("calculator.output", "300");
  private final BigDecimalField revenue = number("calculator.revenue", "10");
  private final Paragraph filled = note("");
  private final Div results = div("stack");

  /** A model with its rates. */
  private record Offer(String name, Rates charges) {}

  CalculatorPart(CostDesk desk) {
    this.desk = desk;
    addClassNames("columns", "calculator");
    feature = Fields.select("calculator.feature", desk.features(), AiFeature::title);
    offer = Fields.select("calculator.model", offers(), Offer::name);
    desk.features().stream().findFirst().ifPresent(feature::setValue);
    offer.setValue(offers().getFirst());
    filled.setVisible(false);
    results.getElement().setAttribute("aria-live", "polite");
    offer.addValueChangeListener(_ -> show());
    Stream.of(calls, input, output, revenue)
        .forEach(field -> field.addValueChangeListener(_ -> show()));
    add(
        new Card(
            text("calculator.plan"),
            div("row fill", feature, button(text("calculator.fill"), this::fill)),
            filled,
            offer,
            calls,
            input,
            output,
            revenue),
        new Card(text("calculator.results"), results));
    show();
  }

  private List<Offer> offers() {
    var own =
        desk.models().stream()
            .map(model ->
                desk.prices()
                    .price(model.key())
                    .map(Price::charges)
                    .map(charges -> new Offer(model.key().value(), charges))
                    .orElseGet(() ->
                        new Offer(
                            text("calculator.unpriced", model.key()), desk.prices().unknown())));
    var known =
        desk.catalogue().all().stream()
            .map(entry ->
                new Offer(
                    text("calculator.catalogue", entry.model(), entry.asOf()), entry.charges()));
    return Stream.concat(own, known).toList();
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
      filled.setText(text("calculator.unused", chosen.title()));
      return;
    }
    calls.setValue(each(figures.calls(), userDays, 2));
    input.setValue(each(figures.inputTokens(), figures.calls(), 0));
    output.setValue(each(figures.outputTokens(), figures.calls(), 0));
    filled.setText(text("calculator.filled", figures.calls(), chosen.title(), userDays));
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
        result("calculator.call", plan.costOfCall(), ""),
        result("calculator.user", plan.costOfUser(), text("calculator.days")),
        result(
            "calculator.margin",
            dollars(plan.margin()),
            rate.isEmpty()
                ? text("calculator.margin.none")
                : text("calculator.margin.rate", Percent.of(rate.getAsDouble()))),
        chart(plan));
  }

  /** A user's cost and revenue in a month, if the user asks less or more than planned. */
  private static Chart chart(LaunchPlan plan) {
    var cost = plan.costOfUser().dollars();
    return new Chart(
        text(
            "calculator.chart",
            plan.costOfUser(),
            dollars(share(cost, STEPS)),
            dollars(plan.revenue())),
        new Drawing(
                values(step -> share(plan.callsPerDay(), step)).stream()
                    .map(calls -> calls.stripTrailingZeros().toPlainString())
                    .toList(),
                "${value}")
            .named(text("calculator.chart.calls"))
            .withLegend()
            .line(text("calculator.cost"), Colour.ACCENT, values(step -> share(cost, step)))
            .line(text("calculator.income"), Colour.QUIET, values(_ -> plan.revenue())));
  }

  private static List<BigDecimal> values(IntFunction<BigDecimal> value) {
    return IntStream.rangeClosed(0, STEPS).mapToObj(value).toList();
  }

  private static BigDecimal share(BigDecimal planned, int step) {
    return planned
        .multiply(QUARTER)
        .multiply(BigDecimal.valueOf(step))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static String dollars(BigDecimal amount) {
    var digits = amount.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    var rounded = amount.abs().setScale(digits, RoundingMode.HALF_UP).toPlainString();
    return (amount.signum() < 0 ? "–$" : "$") + rounded;
  }

  private static Div result(String key, Object value, String aside) {
    return div(
        "result", span("quiet", text(key)), span("figure number", value.toString()), quiet(aside));
  }

  private static BigDecimal each(long sum, long count, int digits) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), digits, RoundingMode.HALF_UP);
  }

  private static BigDecimal value(BigDecimalField field) {
    return Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO).max(BigDecimal.ZERO);
  }

  private static BigDecimalField number(String key, String value) {
    var field = Fields.decimal(key);
    field.setValue(new BigDecimal(value));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return field;
  }
}
