package dev.plimsoll.models.openai;

import dev.plimsoll.models.http.Wire;

/** The OpenAI wire, for tests of what all wires share. */
public final class OpenAiWires {
  private OpenAiWires() {}

  public static Wire wire() {
    return new OpenAiWire();
  }
}
