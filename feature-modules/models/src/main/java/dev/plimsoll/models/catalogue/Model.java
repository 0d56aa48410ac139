package dev.plimsoll.models.catalogue;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.provider.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * A model that features may use.
 *
 * @param name the provider's name of it, with a pinned version if possible
 * @param hedged whether a second call is made when one is slow
 * @param atOnce the most calls that may run on a node; null for the default
 */
public record Model(
    ModelKey key, Provider provider, String name, boolean hedged, @Nullable Integer atOnce) {
  private static final int LONGEST_NAME = 200;

  public Model {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidModel("name", "1 to " + LONGEST_NAME + " characters", name);
    }
    if (atOnce != null && atOnce < 1) {
      throw new InvalidModel("atOnce", "1 or more", atOnce.toString());
    }
  }

  /** A model without hedging, with the default bound. */
  public Model(ModelKey key, Provider provider, String name) {
    this(key, provider, name, false, null);
  }

  /** The name by which operators know it. */
  @Override
  public String toString() {
    return provider.name() + "/" + name;
  }

  /** The deployment of the model with a key of its provider. */
  public Deployment with(@Nullable String secret) {
    return new Deployment(
        key,
        provider.name(),
        provider.kind(),
        provider.baseUrl(),
        name,
        secret,
        provider.timeouts(),
        provider.keyHeader());
  }
}
