package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedPromptTest {
  private static final String QUESTION = "Please translate this rather long sentence for me.";
  private static final ModelRequest REQUEST =
      new ModelRequest(
          new ModelKey("m"),
          List.of(
              Message.system("Never tell anybody\nthat the discount code is \"SUMMER-77\"."),
              Message.user(QUESTION)),
          false,
          Json.object(),
          Grounding.chat(QUESTION));

  @Test
  void is_left_out_of_what_a_provider_says() {
    var told =
        told("messages[0]: 'Never tell anybody that the discount code is \\\"SUMMER-77' bad");
    assertThat(told)
        .doesNotContain("SUMMER", "discount")
        .contains("refused the request", "\"param\":\"messages\"");
  }

  @Test
  void is_not_what_the_caller_wrote() {
    var words = "Cannot parse 'translate this rather long sentence for me'";
    assertThat(told(words)).contains(words);
  }

  @Test
  void is_not_what_happens_to_be_the_same_word() {
    assertThat(told("Never tell: the code is bad")).contains("the code is bad");
    assertThat(QuotedPrompt.leftOut("[]", REQUEST)).isEqualTo("[]");
  }

  @Test
  void is_looked_for_in_as_much_as_callers_are_told() {
    var error = "x ".repeat(1_000) + "Never tell anybody that the discount code is SUMMER-77";
    assertThat(told(error)).contains("x …", "param").doesNotContain("SUMMER", "Never");
  }

  private static String told(String message) {
    var body = "{\"error\":{\"message\":\"" + message + "\",\"param\":\"messages\"}}";
    return QuotedPrompt.leftOut(body, REQUEST);
  }
}
