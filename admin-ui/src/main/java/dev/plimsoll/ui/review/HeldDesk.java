package dev.plimsoll.ui.review;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.Caller;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.reviews.DecidedAlready;
import dev.plimsoll.reviews.TakenByAnother;
import dev.plimsoll.ui.parts.EmptyState;
import org.jspecify.annotations.Nullable;

/**
 * One held answer after the other, what is due first. Nothing is kept from other reviewers until
 * one begins. It hears keys as {@link ReviewDesk} does.
 */
@Tag("plimsoll-review")
@JavaScript("context://components/plimsoll-review.js")
class HeldDesk extends HtmlContainer {
  private final transient HeldAnswers held;
  private final transient Caller caller;
  private transient @Nullable Subscription watching;
  private boolean working;

  HeldDesk(HeldAnswers held, Caller caller) {
    this.held = held;
    this.caller = caller;
    showWaiting();
  }

  private void showWaiting() {
    working = false;
    var waiting = held.waiting();
    show(card(waiting == 0 ? nothing() : beginning(waiting)));
  }

  private static EmptyState nothing() {
    return new EmptyState(
        VaadinIcon.CHECK_CIRCLE_O,
        "Nothing waits",
        "An answer that is held comes here by itself while this page is open.");
  }

  private EmptyState beginning(int waiting) {
    var begin = new KeyButton("Begin", "b", this::next);
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    return new EmptyState(
        VaadinIcon.HOURGLASS,
        waiting == 1 ? "1 answer waits for a decision" : waiting + " answers wait for a decision",
        "Each is kept for you for some minutes once you begin.",
        begin);
  }

  private void next() {
    held.next(caller).ifPresentOrElse(this::lay, this::showWaiting);
  }

  private void lay(HeldAnswer answer) {
    working = true;
    var choice =
        new HeldChoice(
            answer,
            decision -> orTell(() -> held.decide(answer.call(), decision, caller)),
            () -> orTell(() -> held.skip(answer.call(), caller)));
    var columns = new Div(choice.text(), choice);
    columns.addClassName("review-columns");
    show(columns);
    getElement().executeJs("this.begin()");
  }

  /** Another reviewer may have come first, or the time may be over. */
  private void orTell(Runnable change) {
    try {
      change.run();
    } catch (TakenByAnother | DecidedAlready e) {
      Notification.show("This answer is no longer yours to decide: " + e.getMessage());
    }
    next();
  }

  private void show(Component content) {
    removeAll();
    add(content);
  }

  private static Div card(Component content) {
    var card = new Div(content);
    card.addClassName("card");
    return card;
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    watching =
        held.onChange(_ -> {
          var _ = ui.access(this::follow);
        });
  }

  private void follow() {
    if (!working) {
      showWaiting();
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (watching != null) {
      watching.close();
    }
  }
}
