package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

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
import java.util.Map;
import java.util.TreeMap;

/** What reviewers found in a week: the hallucination rate in words, the mean of each criterion. */
class FindingsCard extends Div {
  private static final int BEST = 5;

  FindingsCard(AuditResult result, double limit) {
    addClassNames("columns");
    add(
        div("card", new H2(text("review.rate.of", result.week())), rate(result, limit)),
        div("card", new H2(text("review.scores")), means(result)));
  }

  private static Component rate(AuditResult result, double limit) {
    var rate = result.hallucination();
    var all =
        div(
            "stack",
            div("row", span("figure", RateWords.figure(rate)), RateWords.chip(rate, limit)),
            new Div(RateWords.sentence(rate)));
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
    return means.isEmpty()
        ? span("quiet", text("review.scores.none"))
        : div(
            "means",
            new TreeMap<>(means)
                .entrySet().stream().map(mean -> mean(mean.getKey(), mean.getValue())));
  }

  private static Div mean(Criterion criterion, double mean) {
    var bar = new ProgressBar(1, BEST, Math.max(1, mean));
    bar.getElement()
        .setAttribute("aria-label", text("review.scores.mean", text(criterion), mean, BEST));
    return new Div(
        new Span(text(criterion)), bar, span("number", text("review.scores.number", mean)));
  }
}
