package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.Caller;
import dev.plimsoll.audits.AuditItem;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.audits.AuditReviews;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.audits.NotAllRated;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.reviews.BatchClosed;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.reviews.TakenByAnother;
import java.util.List;
import java.util.function.Consumer;

/**
 * The conversations of a week one after the other, each with the rubric beside it. Its element in
 * the browser handles keys and presses the buttons with their names.
 */
@Tag("plimsoll-review")
@JavaScript("context://components/plimsoll-review.js")
class ReviewDesk extends HtmlContainer {
  private static final int AFTER_ALL = Integer.MAX_VALUE;

  private final IsoWeek week;
  private final WeeklyAudits audits;
  private final AuditReviews desk;
  private final Caller caller;
  private final Consumer<AuditResult> rated;
  private final Div head = new Div();
  private final Div body = new Div();

  /**
   * @param rated called with the result of the week after each rating
   */
  ReviewDesk(
      AuditResult result,
      WeeklyAudits audits,
      AuditReviews desk,
      Caller caller,
      Consumer<AuditResult> rated) {
    this.audits = audits;
    this.desk = desk;
    this.caller = caller;
    this.rated = rated;
    week = result.week();
    add(head, body);
    showProgress(result);
    if (hasBegun() || isAllRated(result)) {
      next();
    } else {
      show(new Beginning(result, this::next));
    }
  }

  private boolean hasBegun() {
    return !desk.rated(week, caller).isEmpty();
  }

  private static boolean isAllRated(AuditResult result) {
    return result.ratings().rated() == result.ratings().items();
  }

  private void next() {
    desk.next(week, caller).ifPresentOrElse(this::lay, this::nothingLeft);
  }

  private void lay(AuditItem item) {
    var form = new RubricForm(item.rating());
    var mine = desk.rated(week, caller);
    form.keepNoteAs(item.id() + " by " + caller.user());
    form.onSave(rating -> save(item, rating, form));
    form.onBack(before(mine, item.position()), () -> back(item.position()));
    if (item.rating() == null) {
      form.onSkip(() -> skip(item));
    } else {
      form.onForward(() -> forward(item.position()));
    }
    show(new ConversationText(item), form);
    getElement().executeJs("this.begin()");
  }

  /** Another reviewer, or a newer draw, may have been faster. */
  private void save(AuditItem item, Rating rating, RubricForm form) {
    try {
      desk.rate(item.id(), rating, caller);
    } catch (TakenByAnother _) {
      stay(form, text("review.taken"));
      return;
    } catch (BatchClosed _) {
      stay(form, text("review.closed"));
      return;
    }
    refresh();
    if (item.rating() == null) {
      next();
    } else {
      forward(item.position());
    }
  }

  private void skip(AuditItem item) {
    desk.skip(item.id(), caller);
    next();
  }

  private void back(int position) {
    desk.rated(week, caller).stream()
        .filter(other -> other < position)
        .reduce((_, later) -> later)
        .flatMap(other -> desk.again(week, other, caller))
        .ifPresent(this::lay);
  }

  private void forward(int position) {
    desk.rated(week, caller).stream()
        .filter(other -> other > position)
        .findFirst()
        .flatMap(other -> desk.again(week, other, caller))
        .ifPresentOrElse(this::lay, this::next);
  }

  private static boolean before(List<Integer> positions, int position) {
    return positions.stream().anyMatch(other -> other < position);
  }

  private void nothingLeft() {
    var result = audits.result(week).orElseThrow();
    show(
        new NothingLeft(
            result, hasBegun() && !result.finished() ? () -> back(AFTER_ALL) : null, this::finish));
  }

  private void finish() {
    try {
      desk.finish(week, caller);
    } catch (NotAllRated _) {
      Notification.show(text("review.not-all-rated"));
      refresh();
      next();
      return;
    } catch (BatchClosed _) {
      // Somebody else has finished it, as the page now shows.
    }
    refresh();
    nothingLeft();
  }

  private void refresh() {
    var result = audits.result(week).orElseThrow();
    showProgress(result);
    rated.accept(result);
  }

  private void showProgress(AuditResult result) {
    head.removeAll();
    head.add(new ReviewProgressBar(result));
  }

  private void show(Component... parts) {
    body.removeAll();
    body.setClassName("review-columns", parts.length > 1);
    body.add(parts);
  }

  private void stay(RubricForm form, String why) {
    form.refused(why, this::next);
    refresh();
  }
}
