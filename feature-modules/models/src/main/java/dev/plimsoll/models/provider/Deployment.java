package dev.plimsoll.models.provider;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Timeouts;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A model at a provider, ready to be asked.
 *
 * @param key the model's key in this installation
 * @param providerKind {@code openai}, {@code anthropic}, {@code gemini} or {@code local-extractive}
 * @param baseUrl of the provider, up to and without {@code /chat/completions}, {@code /messages} or
 *     {@code /models}; null for a model inside this process
 * @param model the name that the provider knows the model by, version pinned where it can be
 * @param secret the provider's API key, from the environment; null where it needs none
 * @param keyHeader the header that carries the secret, where it is not the usual one of the kind
 */
public record Deployment(
    ModelKey key,
    String provider,
    String providerKind,
    @Nullable URI baseUrl,
    String model,
    @Nullable String secret,
    Timeouts timeouts,
    @Nullable String keyHeader) {

  public Deployment(
      ModelKey key,
      String provider,
      String providerKind,
      @Nullable URI baseUrl,
      String model,
      @Nullable String secret,
      Timeouts timeouts) {
    this(key, provider, providerKind, baseUrl, model, secret, timeouts, null);
  }

  /** The same, with at most this long for all. */
  public Deployment within(Duration total) {
    return new Deployment(
        key, provider, providerKind, baseUrl, model, secret, timeouts.within(total), keyHeader);
  }

  /** The words without the secret. */
  public String masked(String words) {
    return secret == null || secret.isBlank() ? words : words.replace(secret, "***");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return provider + "/" + model;
  }
}
