package dev.plimsoll.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.ui.parts.Card;
import java.util.List;

/** The hallucination rate week by week, as a chart and in words. */
class TrendCard extends Card {
  /**
   * @param results oldest first
   * @param limit the share above which a rate is marked
   */
  TrendCard(List<AuditResult> results, IsoWeek shown, double limit) {
    super("By week");
    add(new TrendChart(results, limit));
    var weeks = new Div(line(new Span("Week"), "Rated", "Rate", "95% interval", "head"));
    weeks.addClassName("weeks");
    for (var result : results.reversed()) {
      weeks.add(week(result, shown));
    }
    add(weeks);
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
        ratings.rated() + " of " + ratings.items(),
        rate.decided() == 0 ? "–" : RateWords.figure(rate),
        RateWords.range(rate),
        "number");
  }

  private static Div line(Span week, String rated, String rate, String interval, String look) {
    var line = new Div(week, new Span(rated), new Span(rate), new Span(interval));
    line.addClassName(look);
    return line;
  }
}
