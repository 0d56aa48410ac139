package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * A model that features may use.
 *
 * @param name what the provider calls it, version pinned where it can be
 */
public record Model(ModelKey key, Provider provider, String name) {
  private static final int LONGEST_NAME = 200;

  public Model {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidModel("name", "1 to " + LONGEST_NAME + " characters", name);
    }
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
