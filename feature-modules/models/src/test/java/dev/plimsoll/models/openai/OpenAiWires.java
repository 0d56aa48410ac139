package dev.plimsoll.models.openai;

import dev.plimsoll.models.http.ProviderProtocol;

/** The OpenAI wire, for tests of what all wires share. */
public final class OpenAiWires {
  private OpenAiWires() {}

  public static ProviderProtocol wire() {
    return new OpenAiProtocol();
  }
}
