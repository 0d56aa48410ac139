package dev.plimsoll.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VectorFormatTest {
  private static final String NUMBERS = "{\"data\":[{\"index\":0,\"embedding\":[1.0,-0.5]}]}";
  private static final String BASE64 = "{\"data\":[{\"index\":0,\"embedding\":\"AACAPwAAAL8=\"}]}";

  @Test
  void is_the_one_that_was_asked_for_whatever_the_server_gives() {
    assertThat(fitted("base64", NUMBERS)).hasToString(BASE64);
    assertThat(fitted("float", BASE64)).hasToString(NUMBERS);
    assertThat(fitted("", BASE64)).hasToString(NUMBERS);
  }

  @Test
  void stays_where_it_is_right_or_cannot_be_read() {
    for (var right : new String[] {NUMBERS, "{\"data\":[]}", "{}", BASE64.replace("AAC", "A!C")}) {
      var answer = Json.parse(right);
      assertThat(VectorFormat.fit(Json.object(), answer)).isFalse();
      assertThat(answer).isEqualTo(Json.parse(right));
    }
    var wanted = Json.object().put("encoding_format", "base64");
    assertThat(VectorFormat.fit(wanted, Json.parse(BASE64))).isFalse();
  }

  private static JsonNode fitted(String format, String answer) {
    var options = Json.object();
    if (!format.isEmpty()) {
      options.put("encoding_format", format);
    }
    var tree = Json.parse(answer);
    assertThat(VectorFormat.fit(options, tree)).isTrue();
    return tree;
  }
}
