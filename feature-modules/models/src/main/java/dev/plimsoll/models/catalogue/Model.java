package dev.plimsoll.models.catalogue;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.provider.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * A model that features may use.
 *
 * @param name what the provider calls it, version pinned where it can be
 * @param hedged whether a second call is made when one is slow
 * @param atOnce how many calls it may have under way on a node; null for the usual bound
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

  /** One that is not hedged, under the usual bound. */
  public Model(ModelKey key, Provider provider, String name) {
    this(key, provider, name, false, null);
  }

  /** As operators know it. */
  @Override
  public String toString() {
    return provider.name() + "/" + name;
  }

  /** Ready to be asked, with a key of its provider. */
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
