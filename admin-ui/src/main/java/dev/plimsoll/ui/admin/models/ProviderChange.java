package dev.plimsoll.ui.admin.models;

import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.ui.forms.ReasonDialog;
import org.jspecify.annotations.Nullable;

/** Declares, changes and removes providers, each with a reason. */
record ProviderChange(ModelsDesk desk, Actor actor, Runnable done) {
  /**
   * Asks what a provider is to be.
   *
   * @param now null for a new provider
   */
  void ask(@Nullable Provider now) {
    new ProviderDialog(desk, now, (provider, form) -> confirm(provider, now == null, form)).open();
  }

  private void confirm(Provider provider, boolean isNew, ProviderDialog form) {
    new ReasonDialog(isNew ? "providers.add" : "providers.change", provider.name())
        .ask(reason -> {
          desk.declarations().set(provider, actor, reason);
          form.close();
          done.run();
        });
  }

  /** Removes a provider, or says which models it still has. */
  void remove(Provider provider) {
    new Removal(
            "providers.remove",
            provider.name(),
            desk.declarations().uses(provider.name()),
            desk.isInFile(provider),
            reason -> {
              desk.declarations().remove(provider.name(), actor, reason);
              done.run();
            })
        .ask();
  }
}
