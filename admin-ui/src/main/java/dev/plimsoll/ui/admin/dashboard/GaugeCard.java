package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.monitoring.Gauge;
import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Standing;
import dev.plimsoll.monitoring.Threshold;
import dev.plimsoll.monitoring.Trend;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One figure: how it stands, from how much, how far it may go, how it went, and where to act. */
class GaugeCard extends Section {
  private final StandingChip standing = new StandingChip();
  private final Span headline = new Span();
  private final Span aside = small();
  private final Paragraph sentence = new Paragraph();
  private final Span threshold = new Span();
  private final TrendChart chart;
  private final TrendTable table;
  private final Anchor act = new Anchor();
  private transient @Nullable Shown shown;

  private record Shown(Gauge gauge, Trend trend, @Nullable FeatureKey feature) {}

  GaugeCard(Measure measure, Consumer<Threshold> change) {
    chart = new TrendChart(measure);
    table = new TrendTable(measure);
    addClassNames("card", "gauge");
    getElement().setAttribute("aria-label", measure.title());
    headline.addClassNames("figure", "number");
    sentence.addClassName("small");
    threshold.addClassNames("quiet", "small");
    act.setText(WhereToAct.of(measure));
    act.addClassName("small");
    var value = row(headline, aside);
    value.addClassName("gauge-value");
    add(row(new H2(measure.title()), standing), value, sentence);
    add(row(threshold, changeButton(measure, change)), chart, row(act), table);
  }

  /** Touches nothing on the page when this is what it shows already. */
  void show(Gauge gauge, Trend trend, @Nullable FeatureKey feature) {
    var wanted = new Shown(gauge, trend, feature);
    if (!wanted.equals(shown)) {
      shown = wanted;
      fill(gauge, trend);
      act.setHref(WhereToAct.pathOf(gauge.measure(), feature));
    }
  }

  private void fill(Gauge gauge, Trend trend) {
    var words = new FigureWords(gauge);
    standing.show(gauge.standing(), words.standing());
    headline.setText(words.headline());
    headline.setClassName("missing", gauge.standing() instanceof Standing.NotMeasured);
    aside.setText(words.aside());
    sentence.setText(words.sentence());
    threshold.setText(words.threshold());
    chart.show(trend, gauge.mark());
    table.show(trend);
  }

  private Button changeButton(Measure measure, Consumer<Threshold> change) {
    var button =
        new Button(
            "Change…",
            _ -> {
              if (shown != null) {
                change.accept(shown.gauge().threshold());
              }
            });
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel("Change the threshold of " + measure.title());
    return button;
  }

  private static Div row(com.vaadin.flow.component.Component... parts) {
    var row = new Div(parts);
    row.addClassName("row");
    return row;
  }

  private static Span small() {
    var span = new Span();
    span.addClassNames("quiet", "small");
    return span;
  }
}
