package dev.plimsoll.models.api;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** The usage of an answer in the OpenAI format. */
public final class WireUsage {
  private static final String AUDIO = "audio_tokens";

  private WireUsage() {}

  /** All that is known; a sound is not named where there is none. */
  public static ObjectNode of(Tokens tokens) {
    var usage =
        Json.object()
            .put("prompt_tokens", tokens.input())
            .put("completion_tokens", tokens.output())
            .put("total_tokens", tokens.total());
    var ofInput = usage.putObject("prompt_tokens_details");
    ofInput.put("cached_tokens", tokens.cachedRead());
    var ofOutput = usage.putObject("completion_tokens_details");
    ofOutput.put("reasoning_tokens", tokens.reasoning());
    var audio = tokens.audio();
    if (audio.heard() > 0) {
      ofInput.put(AUDIO, audio.heard());
    }
    if (audio.output() > 0) {
      ofOutput.put(AUDIO, audio.output());
    }
    return usage;
  }
}
