package dev.plimsoll.ui.admin.models;

import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.ui.forms.ReasonDialog;
import org.jspecify.annotations.Nullable;

/** Declares, changes and removes models, each with a reason. */
record ModelChange(ModelsDesk desk, Actor actor, Runnable done) {
  /** Asks for a new model at a provider. */
  void add(Provider at) {
    ask(null, at);
  }

  /** Asks for new settings of a model. */
  void change(Model now) {
    ask(now, now.provider());
  }

  private void ask(@Nullable Model now, Provider at) {
    new ModelDialog(desk, now, at, (model, form) -> confirm(model, now == null, form)).open();
  }

  private void confirm(ModelDeclaration model, boolean isNew, ModelDialog form) {
    new ReasonDialog(isNew ? "models.add" : "models.change", model.key())
        .ask(reason -> {
          desk.declarations().set(model, actor, reason);
          form.close();
          done.run();
        });
  }

  /** Removes a model, or says which features still use it. */
  void remove(Model model) {
    new Removal(
            "models.remove",
            model.key().value(),
            desk.declarations().uses(model.key()),
            desk.isInFile(model),
            reason -> {
              desk.declarations().remove(model.key(), actor, reason);
              done.run();
            })
        .ask();
  }
}
