package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HoldDecision;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.text.Moment;
import java.util.Optional;
import java.util.function.Function;

/** A reviewer's actions on a held answer. */
class HeldChoice extends Div {
  private final HeldAnswer held;
  private final Function<HoldDecision, Optional<String>> decide;
  private final Runnable skip;
  private final Runnable next;
  private final HeldText words;
  private final Span problem = live(span("problem", ""), "alert");
  private final Div ways = div("held-ways");

  /**
   * @param decide carries out a decision; tells why not, or nothing if it did
   * @param next goes on to the next answer
   */
  HeldChoice(
      HeldAnswer held,
      Function<HoldDecision, Optional<String>> decide,
      Runnable skip,
      Runnable next) {
    this.held = held;
    this.decide = decide;
    this.skip = skip;
    this.next = next;
    words = new HeldText(held);
    addClassNames("card", "stack");
    add(
        new H2(text("held.decision")),
        new Facts()
            .with(text("held.why"), held.risk())
            .with(text("held.due"), Moment.of(held.dueAt()))
            .with(text("held.otherwise"), held.safeAnswer()),
        problem,
        ways);
    offerDecision();
  }

  HeldText words() {
    return words;
  }

  private void offerDecision() {
    words.read();
    show(
        new KeyButton(
            text("held.approve"),
            "a",
            () -> decide(new HoldDecision.Approve()),
            ButtonVariant.PRIMARY),
        new KeyButton(text("held.edit"), "e", this::offerEdit),
        new KeyButton(text("held.refuse"), "r", this::refuse, ButtonVariant.ERROR),
        new KeyButton(text("held.skip"), "s", this::skip, ButtonVariant.TERTIARY));
  }

  private void offerEdit() {
    words.write();
    show(
        new KeyButton(text("held.give"), "Ctrl+Enter", this::giveEdited, ButtonVariant.PRIMARY),
        new KeyButton(text("review.back"), "b", this::offerDecision));
  }

  private void giveEdited() {
    var edited = words.written();
    if (!edited.isBlank()) {
      decide(
          edited.equals(held.answer().text())
              ? new HoldDecision.Approve()
              : new HoldDecision.Edit(edited));
    }
  }

  private void refuse() {
    new ReasonDialog("held.refuse", held.safeAnswer())
        .dangerous()
        .ask(reason -> decide(new HoldDecision.Refuse(reason)));
  }

  private void decide(HoldDecision decision) {
    decide.apply(decision).ifPresentOrElse(this::refused, next);
  }

  private void skip() {
    skip.run();
    next.run();
  }

  /** Nothing was done: what was written stays to be copied. */
  private void refused(String why) {
    problem.setText(why);
    show(new KeyButton(text("held.next"), "Ctrl+Enter", next, ButtonVariant.PRIMARY));
  }

  private void show(KeyButton... buttons) {
    ways.removeAll();
    ways.add(buttons);
  }
}
