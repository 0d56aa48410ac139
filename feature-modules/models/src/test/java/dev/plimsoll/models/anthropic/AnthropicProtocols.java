package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.http.ProviderProtocol;
import java.util.Optional;

/** The protocol of Anthropic, for tests of what all protocols share. */
public final class AnthropicProtocols {
  private AnthropicProtocols() {}

  public static ProviderProtocol protocol() {
    return new AnthropicProtocol(new AllowedFields(Optional.empty()));
  }
}
