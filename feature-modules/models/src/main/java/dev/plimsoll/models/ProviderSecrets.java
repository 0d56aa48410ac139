package dev.plimsoll.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Looks up the API keys of providers by the names of their settings; never stores them. */
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
