package dev.plimsoll.models.catalogue;

import dev.plimsoll.models.provider.ChatProvider;

/**
 * A way to speak to providers.
 *
 * @param name as the workspace file says it, such as {@code openai}
 * @param remote whether it is spoken over the network, so that a provider needs a base URL
 * @param takesBatches whether its providers may have a batch interface
 */
public record ProviderKind(String name, boolean remote, boolean takesBatches) {
  static ProviderKind of(ChatProvider provider) {
    return new ProviderKind(provider.kind(), provider.isRemote(), provider.batches().isPresent());
  }

  /**
   * Passes when a provider is one of this kind.
   *
   * @throws InvalidProvider naming what is not
   */
  void check(Provider provider) {
    Provider.check(
        "baseUrl",
        !remote || provider.baseUrl() != null,
        "the URL of the provider",
        provider.baseUrl());
    Provider.check(
        "batchApi", takesBatches || !provider.batchApi(), "false for the kind " + name, true);
  }
}
