package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.http.ProviderProtocol;

/** The Messages API, for tests of what all wires share. */
public final class AnthropicWires {
  private AnthropicWires() {}

  public static ProviderProtocol wire() {
    return new AnthropicProtocol();
  }
}
