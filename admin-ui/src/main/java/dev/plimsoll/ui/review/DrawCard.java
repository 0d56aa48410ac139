package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.audits.Draw;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Facts;

/** How the sample of a week was drawn, and the proof that it is random. */
class DrawCard extends Card {
  DrawCard(WeeklyAudits audits, Draw draw) {
    super(text("review.drawn"));
    var proof = div("row");
    proof.add(button(text("review.drawn.repeat"), () -> repeat(audits, draw, proof)));
    add(facts(draw, audits.draws(draw.week()).size() - 1), proof);
  }

  private static Facts facts(Draw draw, int replaced) {
    return new Facts()
        .with(text("review.drawn.when"), text("review.drawn.by", draw.drawnAt(), draw.drawnBy()))
        .with(text("review.drawn.why"), draw.reason())
        .with(
            text("review.drawn.from"),
            draw.whole()
                ? text("review.drawn.from.whole", draw.populationSize())
                : text("review.drawn.from.until", draw.populationSize(), draw.until()))
        .with(text("review.drawn.zone"), ScheduleText.of(draw.zone()))
        .with(text("review.drawn.seed"), span("mono", draw.seed()))
        .with(
            text("review.drawn.population"),
            span("mono", text("review.drawn.hash", draw.populationHash())))
        .with(
            text("review.drawn.replaced"),
            replaced > 0 ? text("review.drawn.replaced.draws", replaced) : "");
  }

  private static void repeat(WeeklyAudits audits, Draw draw, Div proof) {
    var again = audits.repeat(draw.id());
    proof.removeAll();
    proof.add(
        again.matches()
            ? new Chip(text("review.drawn.same", again.sample().size()), Chip.Mood.GOOD)
            : new Chip(text("review.drawn.differs"), Chip.Mood.BAD),
        new Span(
            again.populationMatches()
                ? text("review.drawn.population.same")
                : text("review.drawn.population.differs")));
  }
}
