package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.monitoring.MetricStatus;

/** The status of a metric as a word, an icon and a colour, each of which is enough by itself. */
class StandingChip extends Span {
  private final Icon icon = new Icon();
  private final Span word = new Span();

  StandingChip() {
    addClassNames("chip", "plain", "standing");
    add(icon, word);
  }

  void show(MetricStatus status, String words) {
    word.setText(words);
    icon.setIcon(
        switch (status) {
          case MetricStatus.Within _ -> VaadinIcon.CHECK_CIRCLE;
          case MetricStatus.Beyond _ -> VaadinIcon.WARNING;
          case MetricStatus.Unjudged _ -> VaadinIcon.HOURGLASS;
          case MetricStatus.NotMeasured _ -> VaadinIcon.MINUS_CIRCLE_O;
        });
    setClassName("good", status instanceof MetricStatus.Within);
    setClassName("bad", status instanceof MetricStatus.Beyond);
  }
}
