package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.http.ProviderProtocol;

/** The protocol of Anthropic, for tests of what all protocols share. */
public final class AnthropicProtocols {
  private AnthropicProtocols() {}

  public static ProviderProtocol protocol() {
    return new AnthropicProtocol();
  }
}
