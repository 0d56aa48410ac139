package dev.plimsoll.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class OutputLimitTest {
  private static final AiFeature FEATURE = Samples.feature();

  @Test
  void is_that_of_the_feature_when_the_caller_sets_none() {
    assertThat(applied("{}")).isEqualTo("{\"max_tokens\":500}");
  }

  @Test
  void is_the_callers_when_lower_in_the_callers_own_field() {
    assertThat(applied("{\"max_completion_tokens\":100}"))
        .isEqualTo("{\"max_completion_tokens\":100}");
  }

  @Test
  void is_never_above_that_of_the_feature() {
    assertThat(applied("{\"max_tokens\":100000}")).isEqualTo("{\"max_tokens\":500}");
  }

  @Test
  void holds_in_every_field_that_the_caller_uses() {
    assertThat(applied("{\"max_completion_tokens\":100,\"max_tokens\":100000}"))
        .isEqualTo("{\"max_completion_tokens\":100,\"max_tokens\":100}");
  }

  @Test
  void is_multiplied_by_the_answers_that_the_caller_wants() {
    var options = (ObjectNode) Json.parse("{\"max_tokens\":100,\"n\":7}");
    assertThat(OutputLimit.inAll(FEATURE, options)).isEqualTo(Tokens.of(0, 700));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'thinking_budget':9000}", "{'reasoning':{'max_tokens':9000}}"})
  void has_the_thoughts_that_a_caller_allows_beside_it(String options) {
    assertThat(OutputLimit.inAll(FEATURE, options(options))).isEqualTo(Tokens.of(0, 9500));
  }

  @Test
  void has_the_most_thoughts_where_a_caller_does_not_say_how_many() {
    assertThat(OutputLimit.inAll(FEATURE, options("{'enable_thinking':true}")))
        .isEqualTo(Tokens.of(0, 40_500));
    assertThat(OutputLimit.inAll(FEATURE, options("{'enable_thinking':false}")))
        .isEqualTo(Tokens.of(0, 500));
  }

  @Test
  void is_nothing_for_vectors() {
    assertThat(OutputLimit.inAll(Samples.embedding(), Json.object())).isEqualTo(Tokens.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'modalities':['text','audio']}",
        "{'audio':{'voice':'alloy','format':'wav'}}",
        "{'generationConfig':{'responseModalities':['AUDIO']}}"
      })
  void may_all_be_sound_where_the_caller_asks_for_sound(String options) {
    assertThat(OutputLimit.inAll(FEATURE, options(options)))
        .isEqualTo(Tokens.of(0, 500).with(new Audio(0, 0, 500)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'modalities':['text'],'audio':null}", "{'modalities':[]}"})
  void is_text_otherwise(String options) {
    assertThat(OutputLimit.inAll(FEATURE, options(options))).isEqualTo(Tokens.of(0, 500));
  }

  private static ObjectNode options(String json) {
    return (ObjectNode) Json.parse(json.replace('\'', '"'));
  }

  private static String applied(String options) {
    return OutputLimit.applied(FEATURE, (ObjectNode) Json.parse(options)).toString();
  }
}
