package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.ui.parts.Chip;

/** The week and the progress of reviewers. */
class ReviewProgressBar extends Div {
  ReviewProgressBar(AuditResult result) {
    addClassNames("card", "review-progress");
    var ratings = result.ratings();
    var rated = text("review.rated", ratings.rated(), ratings.items());
    var help =
        new KeyButton(
            text("review.keys"),
            "?",
            () -> new KeyHelp().open(),
            ButtonVariant.TERTIARY,
            ButtonVariant.SMALL);
    var bar = new ProgressBar(0, Math.max(1, ratings.items()), ratings.rated());
    bar.getElement().setAttribute("aria-label", rated);
    add(
        div(
            "row",
            new H2(result.week().toString()),
            state(result),
            span("quiet number grow", rated),
            help),
        bar);
  }

  private static Chip state(AuditResult result) {
    if (result.finished()) {
      return new Chip(text("review.week.finished"), Chip.Mood.GOOD);
    }
    return Chip.plain(
        result.draw().whole() ? text("review.week.whole") : text("review.week.so-far"));
  }
}
