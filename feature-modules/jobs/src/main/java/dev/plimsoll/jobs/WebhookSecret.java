package dev.plimsoll.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret by which receivers of webhooks verify that they come from here. */
@ApplicationScoped
class WebhookSecret {
  private static final String PREFIX = "whsec_";

  @Inject
  @ConfigProperty(name = "plimsoll.webhook.secret")
  Optional<String> secret;

  public boolean isThere() {
    return secret.filter(text -> !text.isBlank()).isPresent();
  }

  /**
   * The key of a secret in the form of Standard Webhooks, base 64 after {@code whsec_}; any other
   * text is used as it is.
   */
  byte[] bytes() {
    var text = secret.orElseThrow();
    return text.startsWith(PREFIX)
        ? Base64.getDecoder().decode(text.substring(PREFIX.length()))
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
