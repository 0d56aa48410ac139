package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.function.Supplier;

/** Lets the labels of a prompt point at other versions, each for a reason. */
record LabelChange(PromptRegistry prompts, PromptName name, Actor actor, Runnable done) {
  /** Lets a label point at a version. */
  Button move(String label, int version) {
    return button(
        "Move " + label + " here…",
        () ->
            new ReasonDialog(
                "Move " + label + " to version " + version + "?",
                new Paragraph("Features that use " + label + " render it from then on."),
                "Move",
                reason -> orTell(() -> prompts.label(name, label, version, actor, reason))));
  }

  /** Lets a label point at the version again that it pointed at before. */
  Button rollBack(String label, int before) {
    return button(
        "Roll back to " + before + "…",
        () ->
            new ReasonDialog(
                "Roll back " + label + "?",
                new Paragraph(
                    "It points at version "
                        + before
                        + " again, from the next call on, on all nodes."),
                "Roll back",
                reason -> orTell(() -> prompts.rollBack(name, label, actor, reason))));
  }

  private static Button button(String words, Supplier<ReasonDialog> why) {
    var button = new Button(words, _ -> why.get().open());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private void orTell(Runnable change) {
    try {
      change.run();
      done.run();
    } catch (InvalidPrompt e) {
      Notification.show(e.getMessage());
    }
  }
}
