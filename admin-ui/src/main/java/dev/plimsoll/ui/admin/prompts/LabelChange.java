package dev.plimsoll.ui.admin.prompts;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.ui.forms.ReasonDialog;

/** Moves the labels of a prompt, each with a reason. */
record LabelChange(PromptRegistry prompts, PromptName name, Actor actor, Runnable done) {
  /** Points a label to a version. */
  Button move(String label, int version) {
    return button(
        text("prompts.move", label),
        () ->
            new ReasonDialog("prompts.move", label, version)
                .ask(reason -> change(() -> prompts.label(name, label, version, actor, reason))),
        ButtonVariant.SMALL);
  }

  /** Rolls a label back to its previous version. */
  Button rollBack(String label, int before) {
    return button(
        text("prompts.roll-back", before),
        () ->
            new ReasonDialog("prompts.roll-back", label, before)
                .ask(reason -> change(() -> prompts.rollBack(name, label, actor, reason))),
        ButtonVariant.SMALL);
  }

  private void change(Runnable change) {
    try {
      change.run();
      done.run();
    } catch (InvalidPrompt e) {
      Notification.show(text("prompts.label.refused", e.getMessage()));
    }
  }
}
