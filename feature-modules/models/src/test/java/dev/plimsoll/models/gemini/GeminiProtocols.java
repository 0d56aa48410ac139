package dev.plimsoll.models.gemini;

import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.http.ProviderProtocol;
import java.util.Optional;

/** The protocol of Gemini, for tests of what all protocols share. */
public final class GeminiProtocols {
  private GeminiProtocols() {}

  public static ProviderProtocol protocol() {
    return new GeminiProtocol(new AllowedFields(Optional.empty()));
  }
}
