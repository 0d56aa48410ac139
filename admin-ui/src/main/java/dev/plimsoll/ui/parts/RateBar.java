package dev.plimsoll.ui.parts;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import dev.plimsoll.evals.results.PassRate;
import dev.plimsoll.ui.text.Percent;
import java.util.Locale;

/** A rate with its 95% confidence interval. */
public class RateBar extends Div {
  public RateBar(PassRate rate) {
    addClassName("rate");
    var range = rate.interval();
    var words =
        quiet(
            text(
                "rate.range",
                rate.passed(),
                rate.cases(),
                Percent.of(range.low()),
                Percent.of(range.high())));
    words.setTitle(text("rate.range.explained"));
    add(span("share", Percent.of(rate.value())), track(rate), words);
  }

  private static Div track(PassRate rate) {
    var range = rate.interval();
    var band = div("band");
    band.getStyle().setLeft(css(range.low())).setWidth(css(range.high() - range.low()));
    var mark = div("mark");
    mark.getStyle().setLeft(css(rate.value()));
    var track = div("track", band, mark);
    track.getElement().setAttribute("aria-hidden", "true");
    return track;
  }

  private static String css(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
