package dev.plimsoll.ui.admin.caches;

import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import dev.plimsoll.caching.CacheDay;
import dev.plimsoll.caching.ShadowHit;
import dev.plimsoll.evals.results.PassRate;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.RateBar;
import dev.plimsoll.ui.text.Percent;
import java.util.List;
import java.util.Objects;

/** What a cache saved over some days, and how many of its semantic hits were wrong. */
class CacheFigures extends Div {
  CacheFigures(CacheDay days, CachePolicy policy) {
    addClassName("stack");
    add(
        new Facts()
            .with(text("caches.figures.looked"), text("number.whole", days.looked()))
            .with(text("caches.figures.exact"), hits(days.exact(), days.exactRate()))
            .with(text("caches.figures.semantic"), hits(days.semantic(), days.semanticRate()))
            .with(text("caches.figures.saved"), days.saved()));
    if (policy.semantic() != null) {
      add(wrong(text("caches.wrong.compared"), days.wrong(), days.compared()));
    }
  }

  private static String hits(long hits, double rate) {
    return text("caches.figures.hits", hits, Percent.of(rate));
  }

  /** How many of the stored hits people judged wrong. */
  static Div judged(List<ShadowHit> hits) {
    var judgements = hits.stream().map(ShadowHit::right).filter(Objects::nonNull).toList();
    var wrong = judgements.stream().filter(right -> !right).count();
    return wrong(text("caches.wrong.judged"), wrong, judgements.size());
  }

  private static Div wrong(String by, long wrong, long all) {
    return new Div(
        quiet(by),
        all == 0
            ? new Div(text("caches.wrong.none"))
            : new RateBar(new PassRate(Math.toIntExact(wrong), Math.toIntExact(all))));
  }

  /** The kinds of answers that the cache gives. */
  static Chip chip(CachePolicy policy) {
    var semantic = policy.semantic();
    if (semantic == null) {
      return Chip.plain(text("caches.exact-only"));
    }
    return new Chip(
        text(semantic.mode()),
        switch (semantic.mode()) {
          case SHADOW -> Chip.Mood.WARN;
          case LIVE -> Chip.Mood.GOOD;
        });
  }
}
