package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.MetricReading;
import dev.plimsoll.monitoring.MetricStatus;
import dev.plimsoll.monitoring.Threshold;
import dev.plimsoll.monitoring.Trend;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One metric: its value and status, its basis, its threshold, its trend, and where to act. */
class GaugeCard extends Section {
  private final StandingChip status = new StandingChip();
  private final Span headline = span("figure number", "");
  private final Span aside = quiet("");
  private final Paragraph sentence = paragraph("small", "");
  private final Span threshold = quiet("");
  private final TrendChart chart = new TrendChart();
  private final TrendTable table;
  private final Anchor act;
  private @Nullable Shown shown;

  private record Shown(MetricReading gauge, Trend trend, @Nullable FeatureKey feature) {}

  GaugeCard(Measure measure, Consumer<Threshold> change) {
    table = new TrendTable(measure);
    act = styled(new Anchor("", text(measure, "act")), "small");
    addClassNames("card", "gauge");
    getElement().setAttribute("aria-label", text(measure));
    var changing =
        described(
            small(
                text("action.change"),
                () -> {
                  if (shown != null) {
                    change.accept(shown.gauge().threshold());
                  }
                }),
            text("threshold.change.of", text(measure)));
    add(
        div("row", new H2(text(measure)), status),
        div("row gauge-value", headline, aside),
        sentence,
        div("row", threshold, changing),
        chart,
        div("row", act),
        table);
  }

  /** Changes nothing on the page if it is already shown. */
  void show(MetricReading gauge, Trend trend, @Nullable FeatureKey feature) {
    var wanted = new Shown(gauge, trend, feature);
    if (!wanted.equals(shown)) {
      shown = wanted;
      fill(gauge, trend);
      act.setHref(pathOf(gauge.measure(), feature));
    }
  }

  private void fill(MetricReading gauge, Trend trend) {
    var words = new GaugeText(gauge);
    status.show(gauge.status(), words.status());
    headline.setText(words.headline());
    headline.setClassName("missing", gauge.status() instanceof MetricStatus.NotMeasured);
    aside.setText(words.aside());
    sentence.setText(words.sentence());
    threshold.setText(words.threshold());
    chart.show(trend, gauge.mark());
    table.show(trend);
  }

  /** The page to act on a metric. */
  private static String pathOf(Measure measure, @Nullable FeatureKey feature) {
    return switch (measure) {
      case LATENCY, THUMBS_DOWN_RATE ->
          "/admin/calls" + (feature == null ? "" : "?feature=" + feature);
      case ERROR_RATE ->
          "/admin/calls?outcome=FAILED" + (feature == null ? "" : "&feature=" + feature);
      case COST_PER_USER -> "/admin/features" + (feature == null ? "" : "/" + feature);
      case EVAL_PASS_RATE -> "/admin/evals";
      case HALLUCINATION_RATE -> "/review";
    };
  }
}
