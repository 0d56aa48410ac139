package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A model at a provider, ready to be asked.
 *
 * @param key the model's key in this installation
 * @param providerKind {@code openai}, {@code anthropic} or {@code local-extractive}
 * @param baseUrl of the provider, up to and without {@code /chat/completions} or {@code /messages};
 *     null for a model inside this process
 * @param model the name that the provider knows the model by, version pinned where it can be
 * @param secret the provider's API key, from the environment; null where it needs none
 */
public record Deployment(
    ModelKey key,
    String provider,
    String providerKind,
    @Nullable URI baseUrl,
    String model,
    @Nullable String secret,
    Timeouts timeouts) {
  @Override
  public String toString() {
    return provider + "/" + model;
  }
}
