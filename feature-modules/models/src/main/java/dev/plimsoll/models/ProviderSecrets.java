package dev.plimsoll.models;

import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.catalogue.SecretPermits;
import dev.plimsoll.models.secrets.StoredSecrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Looks up the API keys of providers: in their settings, or in the encrypted table. */
@Dependent
class ProviderSecrets {
  private final Config config;
  private final SecretPermits permits;
  private final StoredSecrets stored;

  @Inject
  ProviderSecrets(Config config, SecretPermits permits, StoredSecrets stored) {
    this.config = config;
    this.permits = permits;
    this.stored = stored;
  }

  /** The secret of a key; empty if it is not set, or may not be sent to this provider. */
  Optional<String> of(ProviderKey key, Provider provider) {
    if (!permits.allow(key, provider)) {
      return Optional.empty();
    }
    if (key.isStored()) {
      return stored.open(key.secretFrom(), provider.origin());
    }
    return config
        .getOptionalValue(key.secretFrom(), String.class)
        .map(String::strip)
        .filter(secret -> !secret.isEmpty());
  }
}
