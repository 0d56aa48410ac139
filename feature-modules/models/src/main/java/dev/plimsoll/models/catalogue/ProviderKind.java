package dev.plimsoll.models.catalogue;

import dev.plimsoll.models.provider.ChatProvider;

/**
 * A kind of provider.
 *
 * @param name as in the workspace file, such as {@code openai}
 * @param remote whether it is reached over the network, so that a provider needs a base URL
 * @param takesBatches whether its providers may have a batch API
 */
public record ProviderKind(String name, boolean remote, boolean takesBatches) {
  static ProviderKind of(ChatProvider provider) {
    return new ProviderKind(provider.kind(), provider.isRemote(), provider.batches().isPresent());
  }

  /**
   * Checks that a provider fits this kind.
   *
   * @throws InvalidProvider with the field that does not
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
