package dev.plimsoll.serving.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedMessagesTest {
  @Test
  void say_what_a_picture_was_without_its_bytes() {
    var words = "What is it? ".repeat(1_000);
    var raw =
        """
        {"role":"user","content":[{"type":"text","text":"%s"},
          {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0%s"}}]}\
        """
            .formatted(words, "A".repeat(14_000_000));
    var recorded = recorded(raw);
    assertThat(recorded).hasSizeLessThan(20_000);
    assertThat(Json.parse(recorded).at("/content/0/text").stringValue()).isEqualTo(words);
    assertThat(Json.parse(recorded).at("/content/1/image_url/url").stringValue())
        .isEqualTo(
            "data:image/png;base64,iVBORw0"
                + "A".repeat(25)
                + "… (13999975 more characters are not kept)");
  }

  @Test
  void stay_as_they_are_without_bytes() {
    var raw = "{\"role\":\"user\",\"content\":\"" + "Why not? ".repeat(10_000) + "\"}";
    assertThat(recorded(raw)).isEqualTo(raw);
    var message = Message.user("Hi");
    assertThat(RecordedMessages.of(List.of(message))).containsExactly(message);
  }

  private static String recorded(String raw) {
    var message = new Message("user", "What is it?", raw);
    return String.valueOf(RecordedMessages.of(List.of(message)).getFirst().raw());
  }
}
