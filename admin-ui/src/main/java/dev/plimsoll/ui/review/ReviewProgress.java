package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.ui.parts.Chip;

/** Which week it is and how far reviewers have come. */
class ReviewProgress extends Div {
  ReviewProgress(AuditResult result) {
    addClassNames("card", "review-progress");
    var ratings = result.ratings();
    var words = ratings.rated() + " of " + ratings.items() + " rated";
    var rated = new Span(words);
    rated.addClassNames("quiet", "number", "grow");
    var head = new Div(new H2(result.week().toString()), state(result), rated, help());
    head.addClassName("row");
    var bar = new ProgressBar(0, Math.max(1, ratings.items()), ratings.rated());
    bar.getElement().setAttribute("aria-label", words);
    add(head, bar);
  }

  private static Chip state(AuditResult result) {
    if (result.finished()) {
      return new Chip("finished", Chip.Mood.GOOD);
    }
    return Chip.plain(result.draw().whole() ? "whole week" : "the week so far");
  }

  private static KeyButton help() {
    var help = new KeyButton("Keys", "?", () -> new KeyHelp().open());
    help.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return help;
  }
}
