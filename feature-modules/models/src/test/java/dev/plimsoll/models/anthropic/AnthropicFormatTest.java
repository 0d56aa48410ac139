package dev.plimsoll.models.anthropic;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.platform.Json;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class AnthropicFormatTest {
  private static final String NEW = "claude-sonnet-4-5-20250929";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'object','properties':{'age':{'type':'integer','minimum':0}},'required':['age']}"
            + " | {'type':'object','properties':{'age':{'type':'integer',"
            + "'description':'{~minimum~:0}'}},'required':['age'],"
            + "'additionalProperties':false}",
        "{'type':'array','items':{'type':'string','format':'iri','maxLength':3},'minItems':4}"
            + " | {'type':'array','items':{'type':'string',"
            + "'description':'{~format~:~iri~,~maxLength~:3}'},'description':'{~minItems~:4}'}",
        "{'type':'array','items':{'type':'string','format':'date'},'minItems':1}"
            + " | {'type':'array','items':{'type':'string','format':'date'},'minItems':1}",
        "{'oneOf':[{'type':'string','pattern':'a+'},{'type':'null'}]}"
            + " | {'anyOf':[{'type':'string','description':'{~pattern~:~a+~}'},{'type':'null'}]}",
        "{'type':'string','nullable':true,'readOnly':true,'enum':[{'a':1}]}"
            + " | {'type':'string',"
            + "'description':'{~nullable~:true,~readOnly~:true,~enum~:[{~a~:1}]}'}",
        "{'type':'object','properties':{'pattern':{'enum':['minimum']}}}"
            + " | {'type':'object','properties':{'pattern':{'enum':['minimum']}},"
            + "'additionalProperties':false}"
      })
  void sends_of_a_schema_what_structured_outputs_know(String schema, String sent) {
    assertThat(question(NEW, json(schema)).at("/output_config/format"))
        .isEqualTo(Json.parse(quoted("{'type':'json_schema','schema':" + sent + "}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claude-3-5-sonnet-20241022",
        "claude-sonnet-4-20250514",
        "claude-opus-4-0",
        "anthropic.claude-3-haiku-20240307-v1:0"
      })
  void tells_older_models_the_schema_in_words(String model) {
    var question = question(model, json("{'type':'object'}"));
    assertThat(question.has("output_config")).isFalse();
    assertThat(question.path("system").stringValue())
        .startsWith("Be brief.\n\n")
        .endsWith("{\"type\":\"object\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"claude-opus-4-1-20250805", "claude-haiku-4-5", "claude-opus-5"})
  void sends_newer_models_the_schema(String model) {
    var schema = "{'type':'object','properties':{'a':{'type':'string'}}}";
    assertThat(question(model, json(schema)).has("output_config")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'object'}",
        "{'type':'object','additionalProperties':{'type':'string'}}",
        "{'type':'object','properties':{'a':{'type':'object','additionalProperties':true}}}",
        "{'type':'object','properties':{'of':{'type':'array','items':{'$ref':'#'}}}}",
        "{'type':'object','properties':{'of':{'$ref':'#/$defs/n'}},'$defs':{'n':{'type':'object',"
            + "'properties':{'next':{'anyOf':[{'$ref':'#/$defs/n'},{'type':'null'}]}}}}}"
      })
  void tells_maps_with_names_of_their_own_and_what_contains_itself_in_words(String schema) {
    assertThat(question(NEW, json(schema)).has("output_config")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'array','prefixItems':[{'type':'string'}]}",
        "{'type':'array','items':[{'type':'string'}]}",
        "{'$ref':'#a','$defs':{'a':{'$anchor':'a','type':'string'}}}"
      })
  void tells_tuples_and_what_is_referred_to_by_another_name_in_words(String schema) {
    assertThat(question(NEW, json(schema)).has("output_config")).isFalse();
  }

  @Test
  void tells_more_alternatives_and_optional_fields_in_words_than_structured_outputs_take() {
    assertThat(question(NEW, json(fields(16, "'type':['string','null']"))).has("output_config"))
        .isTrue();
    assertThat(question(NEW, json(fields(17, "'type':['string','null']"))).has("output_config"))
        .isFalse();
    assertThat(question(NEW, json(optional(24))).has("output_config")).isTrue();
    assertThat(question(NEW, json(optional(25))).has("output_config")).isFalse();
  }

  private static String fields(int count, String each) {
    var names = IntStream.range(0, count).mapToObj(i -> "'f" + i + "'").toList();
    return "{'type':'object','properties':{"
        + names.stream().map(name -> name + ":{" + each + "}").collect(joining(","))
        + "},'required':"
        + names
        + "}";
  }

  private static String optional(int count) {
    return fields(count, "'type':'string'").replaceFirst("'required':.*]", "'required':[]");
  }

  @Test
  void refuses_by_name_what_could_not_be_checked() {
    assertThatThrownBy(() -> question(NEW, json("{'$ref':'#'}")))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageStartingWith("response_format.json_schema.schema: ");
  }

  @Test
  void sends_what_is_referred_to_twice_as_a_schema() {
    var definitions = new StringBuilder("'d10':{'type':'string'}");
    for (var i = 0; i < 10; i++) {
      var next = "{'$ref':'#/$defs/d" + (i + 1) + "'}";
      definitions.append(",'d%d':{'anyOf':[%s,%s]}".formatted(i, next, next));
    }
    var schema =
        "{'type':'object','properties':{'a':{'$ref':'#/$defs/d0'}},'$defs':{" + definitions + "}}";
    assertThat(question(NEW, json(schema)).has("output_config")).isTrue();
  }

  @Test
  void asks_for_an_object_without_a_schema_in_words() {
    assertThat(question(NEW, "{'type':'json_object'}").path("system").stringValue())
        .contains("one JSON object");
  }

  @Test
  void leaves_text_alone() {
    assertThat(question(NEW, "{'type':'text'}"))
        .isEqualTo(Json.parse("{\"system\":\"Be brief.\"}"));
  }

  private static String json(String schema) {
    return "{'type':'json_schema','json_schema':{'name':'x','schema':" + schema + "}}";
  }

  private static ObjectNode question(String model, String format) {
    var question = Json.object().put("system", "Be brief.");
    var options = Json.object();
    options.set("response_format", Json.parse(quoted(format)));
    AnthropicFormat.add(model, options, question);
    return question;
  }

  private static String quoted(String json) {
    return json.replace("~", "\\\"").replace('\'', '"');
  }
}
