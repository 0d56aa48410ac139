package dev.plimsoll.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The API keys of providers, by the name of the setting that holds them. Never kept here. */
@ApplicationScoped
class ProviderSecrets {
  @Inject Config config;

  Optional<String> named(String setting) {
    return config
        .getOptionalValue(setting, String.class)
        .map(String::strip)
        .filter(secret -> !secret.isEmpty());
  }
}
