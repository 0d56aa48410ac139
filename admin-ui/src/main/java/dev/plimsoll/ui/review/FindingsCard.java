package dev.plimsoll.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.reviews.Criterion;
import dev.plimsoll.ui.parts.Facts;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** What reviewers found in a week: the hallucination rate in words, the mean of each criterion. */
class FindingsCard extends Div {
  private static final int BEST = 5;

  FindingsCard(AuditResult result, double limit) {
    addClassNames("columns");
    add(
        card("Hallucination rate of " + result.week(), rate(result, limit)),
        card("Scores", means(result)));
  }

  private static Component rate(AuditResult result, double limit) {
    var rate = result.hallucination();
    var figure = new Span(RateWords.figure(rate));
    figure.addClassName("figure");
    var head = new Div(figure, RateWords.chip(rate, limit));
    head.addClassName("row");
    var words = new Div(RateWords.sentence(rate));
    var all = new Div(head, words);
    all.addClassName("stack");
    if (result.byFeature().size() > 1) {
      all.add(byFeature(result));
    }
    return all;
  }

  private static Facts byFeature(AuditResult result) {
    var facts = new Facts();
    result.byFeature().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(FeatureKey::value)))
        .forEach(one -> facts.with(one.getKey().value(), RateWords.inShort(one.getValue())));
    return facts;
  }

  private static Component means(AuditResult result) {
    var means = result.ratings().means();
    if (means.isEmpty()) {
      var nothing = new Span("Nothing is rated yet.");
      nothing.addClassName("quiet");
      return nothing;
    }
    var list = new Div();
    list.addClassName("means");
    for (var criterion : Criterion.values()) {
      list.add(mean(criterion, means.getOrDefault(criterion, 0.0)));
    }
    return list;
  }

  private static Div mean(Criterion criterion, double mean) {
    var name = criterion.name().charAt(0) + criterion.name().substring(1).toLowerCase(Locale.ROOT);
    var value = new Span(String.format(Locale.ROOT, "%.1f", mean));
    value.addClassName("number");
    var bar = new ProgressBar(1, BEST, Math.max(1, mean));
    bar.getElement().setAttribute("aria-label", name + " " + value.getText() + " of " + BEST);
    return new Div(new Span(name), bar, value);
  }

  private static Div card(String heading, Component content) {
    var card = new Div(new H2(heading), content);
    card.addClassName("card");
    return card;
  }
}
