package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.calls.figures.CostDimension;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.costs.prices.Forecast;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.Drawing;
import dev.plimsoll.ui.parts.Drawing.Colour;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.text.Moment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The spending of this month: by dimension, day by day, and the forecast. */
class SpendingPart extends Div {
  private final CostDesk desk;
  private final Select<AiFeature> feature;
  private final Div content = div("stack");

  SpendingPart(CostDesk desk) {
    this.desk = desk;
    addClassNames("stack", "spending");
    feature =
        Fields.filter("features.filter", desk.features(), AiFeature::title, text("features.all"));
    feature.addValueChangeListener(_ -> show());
    add(feature, content);
    show();
  }

  private void show() {
    var chosen = feature.getValue() == null ? null : feature.getValue().key();
    var days = desk.month(chosen);
    content.removeAll();
    if (days.stream().allMatch(day -> day.calls() == 0)) {
      content.add(
          new EmptyState(
              VaadinIcon.DOLLAR, "spending.none", new Anchor("/", text("features.ask"))));
      return;
    }
    content.add(
        figures(days, desk.forecast(chosen)),
        card(text("spending.days"), chart(days)),
        shares(chosen));
  }

  private static Div figures(List<Figures> days, Optional<Forecast> forecast) {
    var spent = days.stream().map(Figures::cost).reduce(Usd.ZERO, Usd::plus);
    var calls = days.stream().mapToLong(Figures::calls).sum();
    var userDays = days.stream().mapToLong(Figures::users).sum();
    var today = days.getLast();
    return div(
        "cards cost-figures",
        figure(text("spending.today"), today.cost(), text("spending.calls", today.calls())),
        figure(text("spending.month"), spent, text("spending.calls", calls)),
        figure(text("spending.call"), each(spent, calls), text("spending.average")),
        figure(text("spending.user-day"), each(spent, userDays), text("spending.average")),
        figure(
            text("spending.forecast"),
            forecast.<Object>map(Forecast::expected).orElseGet(() -> text("spending.forecast.no")),
            forecast
                .map(it -> text("spending.forecast.range", it.low(), it.high(), it.days()))
                .orElseGet(() -> text("spending.forecast.why"))));
  }

  private static Object each(Usd spent, long count) {
    return count == 0 ? "–" : new Usd(Math.round((double) spent.micros() / count));
  }

  private static Chart chart(List<Figures> days) {
    var dearest = days.stream().map(Figures::cost).max(Usd::compareTo).orElse(Usd.ZERO);
    return new Chart(
        text("spending.days.says", days.size(), dearest),
        new Drawing(days.stream().map(day -> Moment.day(day.from())).toList(), "${value}")
            .bars(
                text("spending.cost"),
                Colour.ACCENT,
                days.stream().map(day -> day.cost().dollars()).toList()));
  }

  private Div shares(@Nullable FeatureKey chosen) {
    var shares = div("cards cost-shares");
    if (chosen == null) {
      shares.add(share(text("spending.by.feature"), CostDimension.FEATURE, null));
    }
    shares.add(
        share(text("spending.by.user"), CostDimension.USER, chosen),
        share(text("spending.by.prompt"), CostDimension.PROMPT_VERSION, chosen),
        share(text("spending.by.model"), CostDimension.MODEL, chosen));
    return shares;
  }

  private Div share(String title, CostDimension by, @Nullable FeatureKey chosen) {
    return card(title, new ShareList(desk.shares(by, chosen)));
  }

  private static Div figure(String title, Object value, String aside) {
    return card(title, span("figure number", value.toString()), note(aside));
  }

  private static Div card(String title, Component... parts) {
    var card = div("card", new H2(title));
    card.add(parts);
    return card;
  }
}
