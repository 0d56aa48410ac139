package dev.plimsoll.models.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.http.Requests;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitsTest {
  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({
    "{}, 60",
    "'{\"max_tokens\": 500}', 60",
    "'{\"max_tokens\": 2000}', 200",
    "'{\"max_completion_tokens\": 2000, \"max_tokens\": 10}', 200",
    "'{\"max_tokens\": 32000}', 600",
  })
  void give_a_whole_answer_as_long_as_its_tokens_may_take(String options, int seconds) {
    var request = Requests.request(false, options, Message.user("Hi"));
    assertThat(TimeLimits.of(Timeouts.DEFAULT, "m", request).total())
        .isEqualTo(Duration.ofSeconds(seconds));
    assertThat(TimeLimits.of(SHORT, "m", request)).as("as somebody set them").isEqualTo(SHORT);
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, 20",
    "gpt-4.1-mini, 20",
    "o4-mini, 120",
    "gpt-5-mini, 120",
    "openai/gpt-5.1, 120",
    "gemini-2.0-flash, 20",
    "gemini-2.5-pro, 120",
    "models/gemini-3-flash-preview, 120",
    "grok-4-0709, 120",
    "claude-3-5-haiku-latest, 20",
    "claude-sonnet-4-5, 120",
    "anthropic.claude-opus-4-7, 120",
  })
  void wait_longer_for_the_first_token_of_a_model_that_thinks_in_silence(
      String model, int seconds) {
    var request = Requests.request(true, "{\"max_tokens\": 10}", Message.user("Hi"));
    var limits = TimeLimits.of(Timeouts.DEFAULT, model, request);
    assertThat(limits.firstToken()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(limits.total()).isEqualTo(Timeouts.DEFAULT.total());
    assertThat(TimeLimits.of(SHORT, model, request)).as("as somebody set them").isEqualTo(SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"thinking\": {\"type\": \"enabled\"}}",
        "{\"reasoning_effort\": \"high\"}",
        "{\"reasoning\": {\"effort\": \"low\"}}"
      })
  void wait_longer_for_the_first_token_of_a_model_that_is_asked_to_think(String options) {
    var request = Requests.request(true, options, Message.user("Hi"));
    assertThat(TimeLimits.of(Timeouts.DEFAULT, "m", request).firstToken())
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void leave_the_time_to_connect_as_it_is() {
    var request = Requests.request(true, "{}", Message.user("Hi"));
    assertThat(TimeLimits.of(Timeouts.DEFAULT, "o3", request).connect())
        .isEqualTo(Timeouts.DEFAULT.connect());
  }
}
