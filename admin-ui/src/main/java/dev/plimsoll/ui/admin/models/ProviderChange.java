package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Provider;
import dev.plimsoll.ui.parts.ReasonDialog;
import org.jspecify.annotations.Nullable;

/** Declares, changes and removes providers, each for a reason. */
final class ProviderChange {
  private final ModelsDesk desk;
  private final Actor actor;
  private final Runnable done;

  ProviderChange(ModelsDesk desk, Actor actor, Runnable done) {
    this.desk = desk;
    this.actor = actor;
    this.done = done;
  }

  /**
   * Asks what a provider is to be.
   *
   * @param now null for a new provider
   */
  void ask(@Nullable Provider now) {
    new ProviderDialog(desk, now, (provider, form) -> why(provider, now == null, form)).open();
  }

  private void why(Provider provider, boolean isNew, Dialog form) {
    var words =
        isNew
            ? "Models can be declared at it at once, on every node."
            : "All its models are asked as you say from the next call on, on every node. Their"
                + " circuits begin anew.";
    new ReasonDialog(
            (isNew ? "Add the provider " : "Change the provider ") + provider.name() + "?",
            new Paragraph(words),
            isNew ? "Add it" : "Change it",
            reason -> {
              desk.declarations().set(provider, actor, reason);
              form.close();
              done.run();
            })
        .open();
  }

  /** Removes a provider, or says which models are in the way. */
  void remove(Provider provider) {
    new Removal(
            "provider " + provider.name(),
            desk.declarations().uses(provider.name()),
            "Its keys stay in the environment of the server.",
            desk.isInFile(provider),
            reason -> {
              desk.declarations().remove(provider.name(), actor, reason);
              done.run();
            })
        .ask();
  }
}
