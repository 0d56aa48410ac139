package dev.plimsoll.models.gemini;

import dev.plimsoll.models.http.ProviderProtocol;

/** The Gemini API, for tests of what all protocols share. */
public final class GeminiProtocols {
  private GeminiProtocols() {}

  public static ProviderProtocol protocol() {
    return new GeminiProtocol();
  }
}
