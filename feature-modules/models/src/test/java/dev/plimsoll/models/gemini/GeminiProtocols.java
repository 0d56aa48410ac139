package dev.plimsoll.models.gemini;

import dev.plimsoll.models.http.ProviderProtocol;

/** The protocol of Gemini, for tests of what all protocols share. */
public final class GeminiProtocols {
  private GeminiProtocols() {}

  public static ProviderProtocol protocol() {
    return new GeminiProtocol();
  }
}
