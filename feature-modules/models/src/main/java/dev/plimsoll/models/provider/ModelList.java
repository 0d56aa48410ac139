package dev.plimsoll.models.provider;

import dev.plimsoll.models.api.ProviderRequestFailed;
import java.util.List;

/** The models that a provider offers. */
public interface ModelList {
  /**
   * Asks for their names, at most some thousands.
   *
   * @throws ProviderRequestFailed if the provider does not say
   */
  List<String> names(Deployment deployment);
}
