package dev.plimsoll.models.openai;

import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.http.ProviderProtocol;
import java.util.Optional;

/** The protocol of OpenAI, for tests of what all protocols share. */
public final class OpenAiProtocols {
  private OpenAiProtocols() {}

  public static ProviderProtocol protocol() {
    return new OpenAiProtocol(new AllowedFields(Optional.empty()));
  }
}
