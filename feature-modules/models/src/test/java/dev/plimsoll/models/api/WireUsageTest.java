package dev.plimsoll.models.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import org.junit.jupiter.api.Test;

class WireUsageTest {
  private static final Tokens TEXT = new Tokens(100, 60, 0, 50, 20);

  @Test
  void tells_callers_what_was_sound() {
    assertThat(WireUsage.of(TEXT.with(new Audio(30, 40, 25))))
        .hasToString(
            """
            {"prompt_tokens":100,"completion_tokens":50,"total_tokens":150,\
            "prompt_tokens_details":{"cached_tokens":60,"audio_tokens":70},\
            "completion_tokens_details":{"reasoning_tokens":20,"audio_tokens":25}}\
            """);
  }

  @Test
  void names_no_sounds_where_there_are_none() {
    assertThat(WireUsage.of(TEXT).toString()).doesNotContain("audio");
  }
}
