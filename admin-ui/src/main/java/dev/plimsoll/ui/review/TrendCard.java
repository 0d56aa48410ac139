package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chart;
import dev.plimsoll.ui.parts.Drawing;
import dev.plimsoll.ui.text.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hallucination rate week by week, as a chart and in words. */
class TrendCard extends Card {
  /**
   * @param results oldest first
   * @param limit the share above which a rate is marked
   */
  TrendCard(List<AuditResult> results, IsoWeek shown, double limit) {
    super(text("review.weeks"));
    var weeks =
        div(
            "weeks",
            line(
                new Span(text("review.weeks.week")),
                text("review.weeks.rated"),
                text("review.weeks.rate"),
                text("review.weeks.interval"),
                "head"));
    results.reversed().forEach(result -> weeks.add(week(result, shown)));
    add(chart(results, limit), weeks);
  }

  /** The rate of each week as a point, its interval as a bar behind it, and the limit as a line. */
  private static Chart chart(List<AuditResult> results, double limit) {
    var says =
        results.stream()
            .map(result ->
                text(
                    "review.weeks.says.week",
                    result.week(),
                    RateWords.inShort(result.hallucination())))
            .collect(Collectors.joining("; "));
    return new Chart(
        text("review.weeks.says", says),
        Drawing.ofShares(results.stream().map(result -> result.week().toString()).toList())
            .line(
                text("review.weeks.rate"),
                Drawing.Colour.ACCENT,
                values(results, rate -> rate.rate().orElseThrow()))
            .limit(Percent.number(limit), text("review.rate.limit", Percent.of(limit)))
            .ranges(
                values(results, rate -> rate.interval().low()),
                values(results, rate -> rate.interval().high() - rate.interval().low())));
  }

  /** The rates in percent; weeks without a rate are a gap. */
  private static List<@Nullable Double> values(
      List<AuditResult> results, ToDoubleFunction<HallucinationRate> value) {
    var values = new ArrayList<@Nullable Double>();
    for (var result : results) {
      var rate = result.hallucination();
      values.add(rate.decided() == 0 ? null : Percent.number(value.applyAsDouble(rate)));
    }
    return values;
  }

  private static Div week(AuditResult result, IsoWeek shown) {
    var ratings = result.ratings();
    var rate = result.hallucination();
    var week = result.week();
    var way = new Anchor(ReviewNavigation.pathOf(week), week.toString());
    if (week.equals(shown)) {
      way.getElement().setAttribute("aria-current", "page");
    }
    return line(
        new Span(way),
        text("review.weeks.of", ratings.rated(), ratings.items()),
        rate.decided() == 0 ? "–" : RateWords.figure(rate),
        RateWords.range(rate),
        "number");
  }

  private static Div line(Span week, String rated, String rate, String interval, String look) {
    return div(look, week, new Span(rated), new Span(rate), new Span(interval));
  }
}
