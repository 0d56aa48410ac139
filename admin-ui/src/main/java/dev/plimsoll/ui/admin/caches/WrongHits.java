package dev.plimsoll.ui.admin.caches;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.evals.PassRate;
import dev.plimsoll.serving.ShadowHit;
import dev.plimsoll.ui.admin.evals.RateBar;
import java.util.List;
import java.util.Objects;

/** How many semantic hits would have been wrong, with the range that so few leave open. */
class WrongHits extends Div {
  private WrongHits(String by, long wrong, long compared) {
    var words = new Span(by);
    words.addClassNames("quiet", "small");
    add(words);
    if (compared == 0) {
      add(new Div("Not known: there is none yet."));
    } else {
      add(new RateBar(new PassRate(Math.toIntExact(wrong), Math.toIntExact(compared))));
    }
  }

  /** By comparing the two answers. */
  static WrongHits compared(long wrong, long compared) {
    return new WrongHits("Wrong hits, by comparing the two answers", wrong, compared);
  }

  /** By people, of the hits that are kept for them. */
  static WrongHits judged(List<ShadowHit> hits) {
    var judgements = hits.stream().map(ShadowHit::right).filter(Objects::nonNull).toList();
    return new WrongHits(
        "Wrong hits, as people judged",
        judgements.stream().filter(right -> !right).count(),
        judgements.size());
  }
}
