package dev.plimsoll.models.openai;

import dev.plimsoll.models.http.ProviderProtocol;

/** The protocol of OpenAI, for tests of what all protocols share. */
public final class OpenAiProtocols {
  private OpenAiProtocols() {}

  public static ProviderProtocol protocol() {
    return new OpenAiProtocol();
  }
}
