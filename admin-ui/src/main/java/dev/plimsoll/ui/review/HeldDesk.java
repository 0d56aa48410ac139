package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.Caller;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.approvals.HoldDecision;
import dev.plimsoll.reviews.TakenByAnother;
import dev.plimsoll.reviews.decisions.DecidedAlready;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Following;
import java.util.Optional;

/**
 * Held answers one after the other, by when they are due. None is reserved until the reviewer
 * begins. Handles keys as {@link ReviewDesk} does.
 */
@Tag("plimsoll-review")
@JavaScript("context://components/plimsoll-review.js")
class HeldDesk extends HtmlContainer {
  private final HeldAnswers held;
  private final Caller caller;
  private boolean working;

  HeldDesk(HeldAnswers held, Caller caller) {
    this.held = held;
    this.caller = caller;
    Following.follow(this, change -> held.onChange(_ -> change.run()), this::follow);
    showWaiting();
  }

  private void showWaiting() {
    working = false;
    var waiting = held.waiting();
    show(div("card", waiting == 0 ? nothing() : beginning(waiting)));
  }

  private static EmptyState nothing() {
    return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "held.none");
  }

  private EmptyState beginning(int waiting) {
    return new EmptyState(
        VaadinIcon.HOURGLASS,
        text("held.begin.title", waiting),
        text("held.begin.next"),
        new KeyButton(text("review.begin"), "b", this::next, ButtonVariant.PRIMARY));
  }

  private void next() {
    held.next(caller).ifPresentOrElse(this::lay, this::showWaiting);
  }

  private void lay(HeldAnswer answer) {
    working = true;
    var choice =
        new HeldChoice(
            answer,
            decision -> decide(answer, decision),
            () -> held.skip(answer.call(), caller),
            this::next);
    show(div("review-columns", choice.words(), choice));
    getElement().executeJs("this.begin()");
  }

  /** Empty, or why not: another reviewer may have been faster, or the time may be over. */
  private Optional<String> decide(HeldAnswer answer, HoldDecision decision) {
    try {
      held.decide(answer.call(), decision, caller);
      return Optional.empty();
    } catch (TakenByAnother _) {
      return Optional.of(text("held.taken"));
    } catch (DecidedAlready _) {
      return Optional.of(text("held.decided"));
    }
  }

  private void show(Component content) {
    removeAll();
    add(content);
  }

  private void follow() {
    if (!working) {
      showWaiting();
    }
  }
}
