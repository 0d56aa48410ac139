package dev.plimsoll.models;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Looks up the API keys of providers by the names of their settings; never stores them. */
@Dependent
class ProviderSecrets {
  private final Config config;

  @Inject
  ProviderSecrets(Config config) {
    this.config = config;
  }

  Optional<String> named(String setting) {
    return config
        .getOptionalValue(setting, String.class)
        .map(String::strip)
        .filter(secret -> !secret.isEmpty());
  }
}
