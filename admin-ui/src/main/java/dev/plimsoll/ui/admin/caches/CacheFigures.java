package dev.plimsoll.ui.admin.caches;

import dev.plimsoll.serving.CacheDay;
import dev.plimsoll.ui.admin.evals.RateBar;
import dev.plimsoll.ui.parts.Facts;
import java.util.Locale;

/** What the days of a cache come to together. */
class CacheFigures extends Facts {
  CacheFigures(CacheDay days) {
    with("Calls that looked", String.format(Locale.ROOT, "%,d", days.looked()));
    with("Exact hits", hits(days.exact(), days.exactRate()));
    with("Semantic hits", hits(days.semantic(), days.semanticRate()));
    with("Saved", days.saved().toString());
  }

  private static String hits(long hits, double rate) {
    return String.format(Locale.ROOT, "%,d (%s)", hits, RateBar.percent(rate));
  }
}
