package dev.plimsoll.serving.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.guardrails.masking.MaskedValue;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.call.TextDataUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {
  private static final Masking MASKING =
      new Masking(Mask.of(List.of(new MaskedValue("EMAIL", "anna@example.com")), List.of()));

  @Test
  void leaves_thoughts_as_the_model_signed_them_both_ways() {
    var signed = call("They ask for [EMAIL_1].", "mail [EMAIL_1]");
    var told = call("They ask for [EMAIL_1].", "mail anna@example.com");
    var answer =
        new Answered("", answer(signed), "claude", "tool_calls", false, Tokens.of(1, 1), false, 1);
    var shown = (Answered) MASKING.outcome(answer);
    assertThat(Json.parse(requireNonNull(shown.raw()))).isEqualTo(Json.parse(answer(told)));
    assertThat(sent(told)).isEqualTo(signed);
  }

  @Test
  void takes_out_thoughts_with_what_is_to_be_hidden() {
    var sent = sent(call("Mail anna@example.com", "none"));
    assertThat(sent).doesNotContain("anna").doesNotContain("extra_content").contains("none");
  }

  @Test
  void hides_what_stands_elsewhere_under_the_name_of_what_goes_back() {
    var message =
        """
        {"role":"assistant","extra_content":"anna@example.com","tool_calls":[{"id":"1",
          "function":{"name":"f","arguments":"{\\"anna@example.com\\":\\"x\\"}"}}]}
        """;
    assertThat(sent(message)).doesNotContain("anna").contains("[EMAIL_1]");
  }

  @Test
  void hides_what_is_written_as_numbers_in_json_that_a_tool_says() {
    var said = "{\"b\":\"{\\\"m\\\":\\\"anna\\\\u0040example.com\\\"}\"}";
    var message = Json.object().put("role", "tool").put("content", said).toString();
    var content = Json.parse(sent(message)).get("content").stringValue();
    assertThat(Json.parse(Json.parse(content).get("b").stringValue()).get("m").stringValue())
        .isEqualTo("[EMAIL_1]");
  }

  @Test
  void leaves_json_that_hides_nothing_as_a_tool_said_it() {
    var said = "{ \"m\": \"caf\\u00e9\" }";
    var message = Json.object().put("role", "tool").put("content", said).toString();
    assertThat(Json.parse(sent(message)).get("content").stringValue()).isEqualTo(said);
  }

  @Test
  void hides_what_stands_in_a_file_that_is_a_text() {
    var url = new TextDataUrl("data:text/plain;base64,", "Mail anna@example.com.").toString();
    var part = Json.object();
    part.putObject("file").put("file_data", url);
    var message = Json.object().put("role", "user");
    message.putArray("content").add(part);
    var data = Json.parse(sent(message.toString())).at("/content/0/file/file_data").stringValue();
    assertThat(TextDataUrl.in(data).orElseThrow().text()).isEqualTo("Mail [EMAIL_1].");
  }

  private static String sent(String message) {
    var request =
        new ModelRequest(
            new ModelKey("m"),
            List.of(new Message("assistant", "", message)),
            false,
            Json.object(),
            Grounding.chat("Hi"));
    return requireNonNull(MASKING.request(request).messages().getFirst().raw());
  }

  private static String answer(String message) {
    return "{\"choices\":[{\"index\":0,\"message\":" + message + "}]}";
  }

  private static String call(String thought, String tool) {
    return """
    {"role":"assistant","content":null,"tool_calls":[{"id":"1","type":"function",\
    "function":{"name":"%s","arguments":"{}"},"extra_content":{"anthropic":{"thinking":[\
    {"type":"thinking","thinking":"%s","signature":"c2ln"}]}}}]}\
    """
        .formatted(tool, thought);
  }
}
