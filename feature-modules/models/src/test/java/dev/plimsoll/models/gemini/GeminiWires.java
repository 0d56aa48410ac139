package dev.plimsoll.models.gemini;

import dev.plimsoll.models.http.Wire;

/** The Gemini API, for tests of what all wires share. */
public final class GeminiWires {
  private GeminiWires() {}

  public static Wire wire() {
    return new GeminiWire();
  }
}
