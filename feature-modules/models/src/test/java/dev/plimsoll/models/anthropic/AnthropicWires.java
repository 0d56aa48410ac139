package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.http.Wire;

/** The Messages API, for tests of what all wires share. */
public final class AnthropicWires {
  private AnthropicWires() {}

  public static Wire wire() {
    return new AnthropicWire();
  }
}
