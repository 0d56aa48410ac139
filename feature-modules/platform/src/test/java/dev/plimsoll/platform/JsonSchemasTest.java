package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JsonSchemasTest {
  @Test
  void tells_what_fits_and_what_does_not() {
    var schema = JsonSchemas.compiled(Json.parse("{\"type\":\"string\",\"pattern\":\"^a+b$\"}"));
    assertThat(schema.validate(Json.parse("\"aab\""))).isEmpty();
    assertThat(schema.validate(Json.parse("\"aabc\""))).isNotEmpty();
    assertThat(schema.validate(Json.parse("3"))).isNotEmpty();
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void is_not_hung_by_a_pattern_with_endless_ways_to_match() {
    var schema = JsonSchemas.compiled(Json.parse("{\"pattern\":\"^(a|a|aa)+$\"}"));
    var text = Json.mapper().valueToTree("a".repeat(5_000) + "!");
    assertThat(schema.validate(text)).isNotEmpty();
  }

  @Test
  void names_what_keeps_a_schema_from_being_one() {
    assertThat(JsonSchemas.misfit(Json.parse("{\"type\":\"object\"}"))).isEmpty();
    assertThat(JsonSchemas.misfit(Json.parse("{\"type\":5}")).orElseThrow()).contains("type");
    assertThat(JsonSchemas.misfit(Json.parse("{\"pattern\":\"(?=a)\"}"))).isPresent();
  }
}
