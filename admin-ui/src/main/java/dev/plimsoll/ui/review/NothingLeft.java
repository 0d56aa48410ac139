package dev.plimsoll.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.ui.parts.EmptyState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reviewer sees for whom nothing is left to rate in a week. */
class NothingLeft extends Div {
  /**
   * @param back opens what the reviewer rated last; null where that is nothing, or may not change
   */
  NothingLeft(AuditResult result, @Nullable Runnable back, Runnable finish) {
    addClassName("card");
    var left = result.ratings().items() - result.ratings().rated();
    if (result.finished()) {
      add(
          state(
              "The review of " + result.week() + " is finished", "Its ratings stay as they are."));
    } else if (left > 0) {
      var words = left == 1 ? "1 conversation is" : left + " conversations are";
      add(state("Nothing is left for you", words + " with other reviewers.", ways(back)));
    } else {
      add(
          state(
              "All " + result.ratings().items() + " are rated",
              "Whoever rated one may still change it until the week is finished.",
              ways(back, finishButton(result, finish))));
    }
  }

  private static EmptyState state(String title, String whatNext, Component... ways) {
    return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, title, whatNext, ways);
  }

  private static Component[] ways(@Nullable Runnable back, Button... more) {
    var ways = new ArrayList<Component>();
    if (back != null) {
      ways.add(new KeyButton("Look back", "←", back));
    }
    ways.addAll(List.of(more));
    var row = new Div();
    row.add(ways);
    row.addClassNames("row", "centre");
    return new Component[] {row};
  }

  private static Button finishButton(AuditResult result, Runnable finish) {
    var ask =
        new ConfirmDialog(
            "Finish " + result.week() + "?",
            "From then on nobody can change its ratings.",
            "Finish",
            _ -> finish.run(),
            "Not yet",
            _ -> {});
    var button = new KeyButton("Finish the week", "f", ask::open);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }
}
