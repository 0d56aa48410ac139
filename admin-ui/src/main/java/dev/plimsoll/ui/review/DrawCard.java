package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.audits.Draw;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;

/** How the sample of a week was drawn, and the proof that chance alone chose it. */
class DrawCard extends Card {
  DrawCard(WeeklyAudits audits, Draw draw) {
    super("How it was drawn");
    var proof = new Div();
    proof.addClassName("row");
    proof.add(new Button("Repeat the draw", _ -> repeat(audits, draw, proof)));
    add(facts(draw, audits.draws(draw.week()).size() - 1), proof);
  }

  private static Facts facts(Draw draw, int replaced) {
    var facts =
        new Facts()
            .with("Drawn", Moment.of(draw.drawnAt()) + " by " + draw.drawnBy())
            .with("Why", draw.reason())
            .with("From", draw.populationSize() + " conversations" + until(draw))
            .with("Weeks of", draw.zone().getId().equals("Z") ? "UTC" : draw.zone().getId())
            .with("Seed", mono(draw.seed()))
            .with("Population", mono("SHA-256 " + draw.populationHash()));
    if (replaced > 0) {
      facts.with("Takes the place of", replaced == 1 ? "1 earlier draw" : replaced + " draws");
    }
    return facts;
  }

  private static String until(Draw draw) {
    return draw.whole() ? " of the whole week" : " of the week until " + Moment.of(draw.until());
  }

  private static Span mono(String text) {
    var span = new Span(text);
    span.addClassName("mono");
    return span;
  }

  private static void repeat(WeeklyAudits audits, Draw draw, Div proof) {
    var again = audits.repeat(draw.id());
    var size = again.sample().size();
    proof.removeAll();
    proof.add(
        again.matches()
            ? new Chip("The same " + size + " came out again", Chip.Mood.GOOD)
            : new Chip("It did not come out the same", Chip.Mood.BAD));
    proof.add(
        new Span(
            again.populationMatches()
                ? "The recorded population is the one it was drawn from."
                : "The recorded population is not the one it was drawn from."));
  }
}
