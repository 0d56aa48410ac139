package dev.plimsoll.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.UserId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatRequestTest {
  @Test
  void reads_a_plain_request() {
    var request =
        read(
            """
            {"model":"help","messages":[{"role":"system","content":"Be kind."},
             {"role":"user","content":"Hello"}],"stream":true,"user":"u1"}\
            """);
    assertThat(request.model()).isEqualTo(new FeatureKey("help"));
    assertThat(request.messages())
        .containsExactly(Message.system("Be kind."), Message.user("Hello"));
    assertThat(request.stream()).isTrue();
    assertThat(request.user()).isEqualTo(new UserId("u1"));
  }

  @Test
  void keeps_every_other_field_for_the_model() {
    var request =
        read(
            """
            {"model":"help","messages":[{"role":"user","content":"Hi"}],"temperature":0.2,
             "tools":[{"type":"function"}],"x_new":{"a":[1]}}\
            """);
    assertThat(request.options().toString())
        .isEqualTo(
            "{\"temperature\":0.2,\"tools\":[{\"type\":\"function\"}],\"x_new\":{\"a\":[1]}}");
  }

  @Test
  void keeps_a_message_in_parts_as_it_came_beside_its_text() {
    var request =
        read(
            """
            {"model":"help","messages":[{"role":"user","content":[{"type":"text","text":"What is"},
             {"type":"image_url","image_url":{"url":"data:"}},{"type":"text","text":"this?"}]}]}\
            """);
    var message = request.messages().getFirst();
    assertThat(message.text()).isEqualTo("What is\nthis?");
    assertThat(message.raw()).contains("image_url");
  }

  @Test
  void keeps_all_digits_of_numbers() {
    var request =
        read(
            """
            {"model":"help","messages":[{"role":"user","content":"Hi"}],"temperature":1e999,
             "x":0.12345678901234567890123,"y":1.50}\
            """);
    assertThat(request.options().toString())
        .isEqualTo("{\"temperature\":1E+999,\"x\":0.12345678901234567890123,\"y\":1.50}");
  }

  /** As JavaScript cuts texts, and as Anthropic refuses them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a \\ud83d b \\ud83d\\ude00 | a \\ufffd b \\ud83d\\ude00",
        "\\uDE00\\uD83D | \\ufffd\\ufffd",
        "\\ud83d\\ud83d\\ude00 | \\ufffd\\ud83d\\ude00",
        "\\\\ud83d \\\\\\ud83d | \\\\ud83d \\\\\\ufffd",
        "\\ud83 \\u00e4 \\n | \\ud83 \\u00e4 \\n",
        "\\ud83d\\n | \\ufffd\\n"
      })
  void replaces_half_a_pair_of_surrogates(String sent, String taken) {
    assertThat(Surrogates.replaced(sent)).isEqualTo(taken);
  }

  @Test
  void takes_no_half_a_pair_of_surrogates_into_a_question() {
    var request =
        read(
            """
            {"model":"help","messages":[{"role":"user","content":"a \\ud83d b \\ud83d\\ude00"}]}\
            """);
    assertThat(request.messages().getFirst().text()).isEqualTo("a \uFFFD b \ud83d\ude00");
  }

  @Test
  void asks_for_usage_only_when_the_caller_did() {
    assertThat(
            read("""
            {"model":"help","messages":[{"role":"user","content":"Hi"}],"stream":true,
             "stream_options":{"include_usage":true}}\
            """)
                .includeUsage())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"messages":[{"role":"user","content":"Hi"}]} | model
          {"model":7,"messages":[]} | model
          {"model":"help"} | messages
          {"model":"help","messages":[]} | messages
          {"model":"help","messages":{}} | messages
          {"model":"help","messages":["Hi"]} | messages[0]
          {"model":"help","messages":[{"content":"Hi"}]} | messages[0].role
          {"model":"help","messages":[{"role":"robot","content":"Hi"}]} | messages[0].role
          {"model":"help","messages":[{"role":"user","content":7}]} | messages[0].content
          {"model":"help","messages":[{"role":"user","content":"Hi"}],"stream":"yes"} | stream
          {"model":"help","messages":[{"role":"user","content":"Hi"}],"user":""} | user
          {"model":"help","messages":[{"role":"user","content":"Hi"}],"max_tokens":0} | max_tokens
          {"model":"help","messages":[{"role":"user","content":"Hi"}],"n":1000} | n
          {"model":"help","messages":[{"role":"user","content":"Hi"}],"n":"2"} | n
          """)
  void names_the_field_that_is_wrong(String body, String field) {
    assertThat(refused(body.getBytes(StandardCharsets.UTF_8)).param()).isEqualTo(field);
  }

  @Test
  void says_where_the_json_breaks() {
    assertThat(refused("{\"model\":".getBytes(StandardCharsets.UTF_8)).message())
        .contains("JSON")
        .contains("line 1");
  }

  @Test
  void refuses_bytes_that_are_no_utf_8() {
    assertThat(refused(new byte[] {'{', '"', (byte) 0xff, '"', '}'}).message()).contains("UTF-8");
  }

  private static WireError refused(byte[] body) {
    var refusal = catchThrowableOfType(InvalidRequest.class, () -> ChatRequest.read(body));
    assertThat(refusal.error().status()).isEqualTo(400);
    return refusal.error();
  }

  private static ChatRequest read(String body) {
    return ChatRequest.read(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void has_no_more_beside_its_messages_than_checks_can_read() {
    var many = new StringBuilder();
    for (var i = 0; i < 200_000; i++) {
      many.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":1");
    }
    var body =
        "{\"model\":\"help\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"metadata\":{"
            + many
            + "}}";
    assertThatThrownBy(() -> ChatRequest.read(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("one million");
  }
}
