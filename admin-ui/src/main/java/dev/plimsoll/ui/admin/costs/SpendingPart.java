package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.calls.CallCosts.By;
import dev.plimsoll.calls.Figures;
import dev.plimsoll.costs.Forecast;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.ui.parts.EmptyState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was spent this month: on whom and what, day by day, and what it comes to by its end. */
class SpendingPart extends Div {
  private final transient CostDesk desk;
  private final Select<AiFeature> feature = new Select<>();
  private final Div content = new Div();

  SpendingPart(CostDesk desk) {
    this.desk = desk;
    addClassNames("stack", "spending");
    feature.setItems(desk.features());
    feature.setItemLabelGenerator(item -> item == null ? "All features" : item.title());
    feature.setAriaLabel("Feature");
    feature.setPlaceholder("All features");
    feature.setEmptySelectionAllowed(true);
    feature.setEmptySelectionCaption("All features");
    feature.addValueChangeListener(_ -> show());
    content.addClassName("stack");
    add(feature, content);
    show();
  }

  private void show() {
    var chosen = chosen();
    var days = desk.month(chosen);
    content.removeAll();
    if (days.stream().allMatch(day -> day.calls() == 0)) {
      content.add(
          new EmptyState(
              VaadinIcon.DOLLAR,
              "Nothing was asked this month",
              "As soon as features are asked, this page shows on whom and what money was spent.",
              new Anchor("/", "Ask a feature")));
      return;
    }
    var forecast = desk.forecast(chosen);
    content.add(figures(days, forecast), card("Day by day", new DaysChart(days)), shares(chosen));
  }

  private @Nullable FeatureKey chosen() {
    var item = feature.getValue();
    return item == null ? null : item.key();
  }

  private static Div figures(List<Figures> days, Optional<Forecast> forecast) {
    var spent = days.stream().map(Figures::cost).reduce(Usd.ZERO, Usd::plus);
    var calls = days.stream().mapToLong(Figures::calls).sum();
    var userDays = days.stream().mapToLong(Figures::users).sum();
    var cards =
        new Div(
            figure("Today", days.getLast().cost().toString(), counted(days.getLast().calls())),
            figure("This month", spent.toString(), counted(calls)),
            figure("A call", each(spent, calls), "on average this month"),
            figure("A user on a day", each(spent, userDays), "on average this month"),
            figure(
                "By the end of the month",
                forecast.map(f -> f.expected().toString()).orElse("Not known yet"),
                forecast.map(SpendingPart::range).orElse("It takes three whole days")));
    cards.addClassNames("cards", "cost-figures");
    return cards;
  }

  private static String counted(long calls) {
    return calls == 1 ? "1 call" : "%,d calls".formatted(calls);
  }

  private static String range(Forecast forecast) {
    return "%s to %s eight times in ten, from %d days"
        .formatted(forecast.low(), forecast.high(), forecast.days());
  }

  private static String each(Usd spent, long count) {
    return count == 0 ? "–" : new Usd(Math.round((double) spent.micros() / count)).toString();
  }

  private Div shares(@Nullable FeatureKey chosen) {
    var shares =
        new Div(
            card("Users", new ShareList(desk.shares(By.USER, chosen))),
            card("Prompt versions", new ShareList(desk.shares(By.PROMPT_VERSION, chosen))),
            card("Models", new ShareList(desk.shares(By.MODEL, chosen))));
    if (chosen == null) {
      shares.addComponentAsFirst(card("Features", new ShareList(desk.shares(By.FEATURE, null))));
    }
    shares.addClassNames("cards", "cost-shares");
    return shares;
  }

  private static Div figure(String title, String value, String aside) {
    var figure = new Span(value);
    figure.addClassNames("figure", "number");
    var line = new Paragraph(aside);
    line.addClassNames("quiet", "small");
    return card(title, figure, line);
  }

  private static Div card(String title, Component... parts) {
    var card = new Div(new H2(title));
    card.add(parts);
    card.addClassName("card");
    return card;
  }
}
