package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.evals.PassRate;
import java.util.Locale;

/** A pass rate, with the range in which the true one lies with 95% confidence. */
public class RateBar extends Div {
  public RateBar(PassRate rate) {
    addClassName("rate");
    var share = new Span(percent(rate.value()));
    share.addClassName("share");
    var range = rate.interval();
    var words =
        new Span(
            "%d of %d, %s to %s"
                .formatted(
                    rate.passed(), rate.cases(), percent(range.low()), percent(range.high())));
    words.addClassNames("quiet", "small");
    words.setTitle("With 95% confidence the true rate lies in this range");
    add(share, track(rate), words);
  }

  private static Div track(PassRate rate) {
    var range = rate.interval();
    var band = new Div();
    band.addClassName("band");
    band.getStyle().setLeft(css(range.low())).setWidth(css(range.high() - range.low()));
    var mark = new Div();
    mark.addClassName("mark");
    mark.getStyle().setLeft(css(rate.value()));
    var track = new Div(band, mark);
    track.addClassName("track");
    track.getElement().setAttribute("aria-hidden", "true");
    return track;
  }

  /** Such as {@code 76.6%}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, share == 0 || share == 1 ? "%.0f%%" : "%.1f%%", share * 100);
  }

  private static String css(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
