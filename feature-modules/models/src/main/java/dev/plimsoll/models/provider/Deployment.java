package dev.plimsoll.models.provider;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Timeouts;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A model at a provider, ready to be asked.
 *
 * @param key the model's key in this installation
 * @param providerKind as {@link ChatProvider#kind} names it
 * @param baseUrl of the provider, up to and without {@code /chat/completions}, {@code /messages} or
 *     {@code /models}; null for a model inside this process
 * @param model the provider's name of the model, with a pinned version if possible
 * @param secret the provider's API key, from the environment; null if it needs none
 * @param keyHeader the header for the secret, if it is not the usual one of the kind
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

  /** This deployment, asked within other time limits. */
  public Deployment limited(Timeouts other) {
    return other.equals(timeouts)
        ? this
        : new Deployment(key, provider, providerKind, baseUrl, model, secret, other, keyHeader);
  }

  /** A text without the secret. */
  public String masked(String words) {
    return secret == null || secret.isBlank() ? words : words.replace(secret, "***");
  }

  /** A text that leaves the secret out. */
  @Override
  public String toString() {
    return provider + "/" + model;
  }
}
