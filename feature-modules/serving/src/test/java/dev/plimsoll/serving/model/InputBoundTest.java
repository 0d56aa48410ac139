package dev.plimsoll.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputBoundTest {
  @Test
  void holds_for_scripts_of_which_each_character_is_several_tokens() {
    assertThat(InputBound.of(List.of(Message.user("停止する")), Json.object()))
        .isGreaterThanOrEqualTo(12);
  }

  @Test
  void counts_what_a_message_says_beside_its_text() {
    var image = "{\"image_url\":\"" + "x".repeat(500) + "\"}";
    var message = new Message("user", "What is this?", image);
    assertThat(InputBound.of(List.of(message), Json.object())).isGreaterThan(500);
  }

  @Test
  void counts_the_tools_that_a_caller_offers() {
    var options = Json.object().put("tools", "x".repeat(500));
    assertThat(InputBound.of(List.of(Message.user("Hi")), options)).isGreaterThan(500);
  }
}
