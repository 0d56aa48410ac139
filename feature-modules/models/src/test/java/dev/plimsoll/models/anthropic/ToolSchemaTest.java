package dev.plimsoll.models.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ToolSchemaTest {
  static List<Arguments> divided() {
    return List.of(
        arguments(
            "one of two is enough",
            """
            {"type":"object","anyOf":[{"required":["a"]},{"required":["b"]}],
             "properties":{"a":{},"b":{},"c":{}},"required":["c"]}
            """,
            """
            {"type":"object","properties":{"a":{},"b":{},"c":{}},"required":["c"]}
            """),
        arguments(
            "kinds that are told apart by a field",
            """
            {"oneOf":[
              {"type":"object","properties":{"kind":{"const":"x"},"n":{}},"required":["kind","n"]},
              {"type":"object","properties":{"kind":{"const":"y"}},"required":["kind"]}]}
            """,
            """
            {"properties":{"kind":{"anyOf":[{"const":"x"},{"const":"y"}]},"n":{}},
             "required":["kind"]}
            """),
        arguments(
            "all of several, of which one is a choice itself",
            """
            {"allOf":[{"properties":{"a":{}},"required":["a"]},
              {"anyOf":[{"properties":{"b":{}},"required":["b"]},{"properties":{"b":{}}}]}]}
            """,
            """
            {"properties":{"a":{},"b":{}},"required":["a"]}
            """),
        arguments(
            "parts by their names, which may lead back",
            """
            {"anyOf":[{"$ref":"#/$defs/x"},{"$ref":"#/$defs/loop"}],
             "$defs":{"x":{"properties":{"a":{"$ref":"#/$defs/x"}}},
               "loop":{"anyOf":[{"$ref":"#/$defs/loop"}]}}}
            """,
            """
            {"properties":{"a":{"$ref":"#/$defs/x"}},
             "$defs":{"x":{"properties":{"a":{"$ref":"#/$defs/x"}}},
               "loop":{"anyOf":[{"$ref":"#/$defs/loop"}]}}}
            """),
        arguments("no object", "{\"anyOf\":[{\"type\":\"string\"},true]}", "{\"properties\":{}}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("divided")
  void has_the_properties_of_all_alternatives_and_requires_what_all_require(
      String what, String given, String sent) {
    assertThat((JsonNode) ToolSchema.of((ObjectNode) Json.parse(given)))
        .as(what)
        .isEqualTo(Json.parse(sent));
  }

  @Test
  void stays_as_it_is_where_only_a_property_has_alternatives() {
    var given = (ObjectNode) Json.parse("{\"properties\":{\"a\":{\"anyOf\":[{},true]}}}");
    assertThat((JsonNode) ToolSchema.of(given)).isSameAs(given);
  }
}
