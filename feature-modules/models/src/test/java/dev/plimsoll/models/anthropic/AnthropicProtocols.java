package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.http.ProviderProtocol;

/** The Messages API, for tests of what all protocols share. */
public final class AnthropicProtocols {
  private AnthropicProtocols() {}

  public static ProviderProtocol protocol() {
    return new AnthropicProtocol();
  }
}
