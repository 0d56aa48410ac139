package dev.plimsoll.models.gemini;

import dev.plimsoll.models.http.ProviderProtocol;

/** The Gemini API, for tests of what all wires share. */
public final class GeminiWires {
  private GeminiWires() {}

  public static ProviderProtocol wire() {
    return new GeminiProtocol();
  }
}
