package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HoldDecision;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.function.Consumer;

/** What a reviewer can do with a held answer, beside its text. */
class HeldChoice extends Div {
  private final transient HeldAnswer held;
  private final transient Consumer<HoldDecision> decide;
  private final transient Runnable skip;
  private final HeldText text;
  private final Div ways = new Div();

  HeldChoice(HeldAnswer held, Consumer<HoldDecision> decide, Runnable skip) {
    this.held = held;
    this.decide = decide;
    this.skip = skip;
    text = new HeldText(held);
    addClassNames("card", "stack");
    ways.addClassName("held-ways");
    add(new H2("Your decision"), facts(), ways);
    offerDecision();
  }

  HeldText text() {
    return text;
  }

  private Facts facts() {
    return new Facts()
        .with("Why it is held", held.risk().toString())
        .with("Decide until", Moment.of(held.dueAt()))
        .with("Otherwise", held.safeAnswer());
  }

  private void offerDecision() {
    text.read();
    var approve = new KeyButton("Approve", "a", () -> decide.accept(new HoldDecision.Approve()));
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    var refuse = new KeyButton("Refuse…", "r", this::refuse);
    refuse.addThemeVariants(ButtonVariant.ERROR);
    var leave = new KeyButton("Leave it to others", "s", skip);
    leave.addThemeVariants(ButtonVariant.TERTIARY);
    show(approve, new KeyButton("Edit", "e", this::offerEdit), refuse, leave);
  }

  private void offerEdit() {
    text.write();
    var give = new KeyButton("Give this instead", "Ctrl+Enter", this::giveEdited);
    give.addThemeVariants(ButtonVariant.PRIMARY);
    show(give, new KeyButton("Back", "b", this::offerDecision));
  }

  private void giveEdited() {
    var edited = text.written();
    if (!edited.isBlank()) {
      decide.accept(
          edited.equals(held.answer().text())
              ? new HoldDecision.Approve()
              : new HoldDecision.Edit(edited));
    }
  }

  private void refuse() {
    new ReasonDialog(
            "Refuse this answer",
            new Span("The prepared answer is given instead: “" + held.safeAnswer() + "”"),
            "Refuse",
            reason -> decide.accept(new HoldDecision.Refuse(reason)))
        .dangerous()
        .open();
  }

  private void show(KeyButton... buttons) {
    ways.removeAll();
    ways.add(buttons);
  }
}
