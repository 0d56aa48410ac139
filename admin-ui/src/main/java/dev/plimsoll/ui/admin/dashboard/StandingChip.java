package dev.plimsoll.ui.admin.dashboard;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.monitoring.Standing;

/** How a figure stands: a word, an icon and a colour, each of which says it alone. */
class StandingChip extends Span {
  private final Icon icon = new Icon();
  private final Span word = new Span();

  StandingChip() {
    addClassNames("chip", "plain", "standing");
    add(icon, word);
  }

  void show(Standing standing, String words) {
    word.setText(words);
    icon.setIcon(
        switch (standing) {
          case Standing.Within _ -> VaadinIcon.CHECK_CIRCLE;
          case Standing.Beyond _ -> VaadinIcon.WARNING;
          case Standing.Unjudged _ -> VaadinIcon.HOURGLASS;
          case Standing.NotMeasured _ -> VaadinIcon.MINUS_CIRCLE_O;
        });
    setClassName("good", standing instanceof Standing.Within);
    setClassName("bad", standing instanceof Standing.Beyond);
  }
}
