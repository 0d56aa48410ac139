package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.ui.parts.EmptyState;
import org.jspecify.annotations.Nullable;

/** The page of a reviewer who has nothing left to rate in a week. */
class NothingLeft extends Div {
  /**
   * @param back opens what the reviewer rated last; null if there is nothing, or it can no longer
   *     be changed
   */
  NothingLeft(AuditResult result, @Nullable Runnable back, Runnable finish) {
    addClassName("card");
    var items = result.ratings().items();
    var left = items - result.ratings().rated();
    if (result.finished()) {
      add(state(text("review.finished.title", result.week()), text("review.finished.next")));
    } else if (left > 0) {
      add(state(text("review.others.title"), text("review.others.next", left), ways(back)));
    } else {
      add(
          state(
              text("review.all.title", items),
              text("review.all.next"),
              ways(back, finishButton(result, finish))));
    }
  }

  private static EmptyState state(String title, String next, Component... ways) {
    return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, title, next, ways);
  }

  private static Div ways(@Nullable Runnable back, Button... more) {
    var ways = div("row centre");
    if (back != null) {
      ways.add(new KeyButton(text("review.look-back"), "←", back));
    }
    ways.add(more);
    return ways;
  }

  private static Button finishButton(AuditResult result, Runnable finish) {
    var ask =
        new ConfirmDialog(
            text("review.finish.title", result.week()),
            text("review.finish.what"),
            text("review.finish.verb"),
            _ -> finish.run(),
            text("review.finish.not-yet"),
            _ -> {});
    return new KeyButton(text("review.finish"), "f", ask::open, ButtonVariant.PRIMARY);
  }
}
