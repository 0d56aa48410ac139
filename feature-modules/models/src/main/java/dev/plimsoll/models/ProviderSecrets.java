package dev.plimsoll.models;

import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.catalogue.SecretPermits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Looks up the API keys of providers by the names of their settings; never stores them. */
@Dependent
class ProviderSecrets {
  private final Config config;
  private final SecretPermits permits;

  @Inject
  ProviderSecrets(Config config, SecretPermits permits) {
    this.config = config;
    this.permits = permits;
  }

  /** The secret of a key; empty if it is not set, or may not be sent to this provider. */
  Optional<String> of(ProviderKey key, Provider provider) {
    if (!permits.allow(key, provider)) {
      return Optional.empty();
    }
    return config
        .getOptionalValue(key.secretFrom(), String.class)
        .map(String::strip)
        .filter(secret -> !secret.isEmpty());
  }
}
