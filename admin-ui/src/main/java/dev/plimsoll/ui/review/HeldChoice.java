package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HoldDecision;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.text.Moment;
import java.util.function.Consumer;

/** A reviewer's actions on a held answer. */
class HeldChoice extends Div {
  private final HeldAnswer held;
  private final Consumer<HoldDecision> decide;
  private final Runnable skip;
  private final HeldText words;
  private final Div ways = div("held-ways");

  HeldChoice(HeldAnswer held, Consumer<HoldDecision> decide, Runnable skip) {
    this.held = held;
    this.decide = decide;
    this.skip = skip;
    words = new HeldText(held);
    addClassNames("card", "stack");
    add(
        new H2(text("held.decision")),
        new Facts()
            .with(text("held.why"), held.risk())
            .with(text("held.due"), Moment.of(held.dueAt()))
            .with(text("held.otherwise"), held.safeAnswer()),
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
            () -> decide.accept(new HoldDecision.Approve()),
            ButtonVariant.PRIMARY),
        new KeyButton(text("held.edit"), "e", this::offerEdit),
        new KeyButton(text("held.refuse"), "r", this::refuse, ButtonVariant.ERROR),
        new KeyButton(text("held.skip"), "s", skip, ButtonVariant.TERTIARY));
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
      decide.accept(
          edited.equals(held.answer().text())
              ? new HoldDecision.Approve()
              : new HoldDecision.Edit(edited));
    }
  }

  private void refuse() {
    new ReasonDialog("held.refuse", held.safeAnswer())
        .dangerous()
        .ask(reason -> decide.accept(new HoldDecision.Refuse(reason)));
  }

  private void show(KeyButton... buttons) {
    ways.removeAll();
    ways.add(buttons);
  }
}
