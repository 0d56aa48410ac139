package dev.plimsoll.models.catalogue;

import java.util.Set;

/**
 * Fired when the operator's file has been read.
 *
 * @param providers the names of the providers in it
 */
public record ProvidersTrusted(Set<String> providers) {
  public ProvidersTrusted {
    providers = Set.copyOf(providers);
  }
}
