package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Model;
import dev.plimsoll.models.ModelDeclaration;
import dev.plimsoll.models.Provider;
import dev.plimsoll.ui.parts.ReasonDialog;
import org.jspecify.annotations.Nullable;

/** Declares, changes and removes models, each for a reason. */
final class ModelChange {
  private final ModelsDesk desk;
  private final Actor actor;
  private final Runnable done;

  ModelChange(ModelsDesk desk, Actor actor, Runnable done) {
    this.desk = desk;
    this.actor = actor;
    this.done = done;
  }

  /** Asks what a new model at a provider is to be. */
  void add(Provider at) {
    ask(null, at);
  }

  /** Asks what a model is to be from now on. */
  void change(Model now) {
    ask(now, now.provider());
  }

  private void ask(@Nullable Model now, Provider at) {
    new ModelDialog(desk, now, at, (model, form) -> why(model, now == null, form)).open();
  }

  private void why(ModelDeclaration model, boolean isNew, Dialog form) {
    var words =
        isNew
            ? "Features may name it at once. Until it has a price on the page Costs, its calls are"
                + " charged at the worst case."
            : "It is asked as you say from the next call on, on every node. Its circuit begins"
                + " anew.";
    new ReasonDialog(
            (isNew ? "Add the model " : "Change the model ") + model.key() + "?",
            new Paragraph(words),
            isNew ? "Add it" : "Change it",
            reason -> {
              desk.declarations().set(model, actor, reason);
              form.close();
              done.run();
            })
        .open();
  }

  /** Removes a model, or says which features are in the way. */
  void remove(Model model) {
    new Removal(
            "model " + model.key(),
            desk.declarations().uses(model.key()),
            "Its prices and the calls that it answered stay on record.",
            desk.isInFile(model),
            reason -> {
              desk.declarations().remove(model.key(), actor, reason);
              done.run();
            })
        .ask();
  }
}
