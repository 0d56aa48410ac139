package dev.plimsoll.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.platform.Json;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentMessageTest {
  private static final URI OPENAI = URI.create("https://api.openai.com/v1");
  private static final URI GOOGLE =
      URI.create("https://generativelanguage.googleapis.com/v1beta/openai");
  private static final URI OURS = URI.create("http://10.0.0.7:8000/v1");
  private static final String LONG = "chatcmpl-tool-0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource({
    "https://api.openai.com/v1, true",
    "https://eu.api.openai.com/v1, true",
    "https://us.openai.azure.com/openai/deployments/gpt-4o, true",
    "https://us.services.ai.azure.com/openai/v1, true",
    "https://us.cognitiveservices.azure.com/openai/deployments/gpt-4o, true",
    "https://us.services.ai.azure.com/models, false",
    "https://us.services.ai.azure.com, false",
    "https://notopenai.com/v1, false",
    "http://localhost:8000/openai/v1, false",
    ", false",
  })
  void knows_the_servers_with_the_models_of_openai(@Nullable URI url, boolean isTheirs) {
    assertThat(SentMessage.isForOpenAi(url)).isEqualTo(isTheirs);
  }

  @Test
  void has_ids_no_longer_than_openai_takes_that_still_belong_together() {
    var call = Json.parse(SentMessage.of(call(LONG), OURS)).at("/tool_calls/0/id").stringValue();
    var result = Json.parse(SentMessage.of(result(LONG), OURS)).path("tool_call_id").stringValue();
    assertThat(call).hasSizeLessThanOrEqualTo(40).isEqualTo(result);
    assertThat(ToolCall.newId()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void stays_as_it_is_where_nothing_is_to_be_changed() {
    assertThat(SentMessage.of(call("call_1"), OURS)).isEqualTo(call("call_1"));
    assertThat(SentMessage.of(result("call_1"), OPENAI)).isEqualTo(result("call_1"));
  }

  @Test
  void has_signatures_for_google_alone_and_for_openai_only_what_it_knows() {
    var said =
        """
        {"role":"assistant","content":null,"parsed":null,"reasoning_content":"Hm","tool_calls":[
          {"index":0,"id":"1","type":"function","function":{"name":"f","arguments":"{}"},
           "extra_content":{"google":{"thought_signature":"x"}}}]}
        """;
    assertThat(SentMessage.of(said, GOOGLE))
        .contains("thought_signature", "reasoning_content")
        .doesNotContain("parsed", "index");
    assertThat(SentMessage.of(said, OURS))
        .contains("reasoning_content")
        .doesNotContain("extra_content", "parsed");
    assertThat(SentMessage.of(said, OPENAI))
        .contains("\"content\":null", "arguments")
        .doesNotContain("extra_content", "reasoning_content", "index");
  }

  /** As vLLM answers, whose messages are sent back as they came. */
  @Test
  void has_no_empty_list_of_calls_for_openai() {
    var said = "{\"role\":\"assistant\",\"content\":\"a\",\"tool_calls\":[]}";
    assertThat(SentMessage.of(said, OPENAI)).doesNotContain("tool_calls");
    assertThat(SentMessage.of(said, OURS)).isEqualTo(said);
  }

  /** However long it is: that of a picture is a few million characters. */
  @Test
  void has_only_what_openai_knows_in_a_long_message_too() {
    var text = "x".repeat(100_000);
    var said = "{\"role\":\"assistant\",\"content\":\"" + text + "\",\"house_note\":{\"a\":1}}";
    assertThat(SentMessage.of(said, OPENAI)).contains(text).doesNotContain("house_note");
    assertThat(SentMessage.of(said, OURS)).isEqualTo(said);
    var picture = "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"";
    assertThat(SentMessage.of(picture + "}]}", OPENAI)).isEqualTo(picture + "}]}");
    assertThat(SentMessage.of(picture + ",\"cache_control\":{}}]}", OPENAI))
        .isEqualTo(picture + "}]}");
    assertThat(SentMessage.of(picture + "}],\"name\":null}", OURS)).isEqualTo(picture + "}]}");
  }

  private static String call(String id) {
    return "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\""
        + id
        + "\",\"type\":\"function\"}]}";
  }

  private static String result(String id) {
    return "{\"role\":\"tool\",\"tool_call_id\":\"" + id + "\",\"content\":\"1\"}";
  }
}
