package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class SchemaWorkTest {
  @ParameterizedTest
  @ValueSource(strings = {"allOf", "anyOf", "oneOf"})
  void is_too_much_where_parts_refer_to_others_many_times(String word) {
    assertThat(JsonSchemas.objection(nested(word, 14))).isPresent();
    assertThat(JsonSchemas.objection(nested(word, 4))).isEmpty();
  }

  private static JsonNode nested(String word, int depth) {
    var definitions =
        IntStream.range(0, depth)
            .mapToObj(i -> "'d%d':{'%s':[%s]}".formatted(i, word, four(i + 1)))
            .collect(Collectors.joining(","));
    return json(
        "{'$ref':'#/$defs/d0','$defs':{%s,'d%d':{'type':'integer'}}}"
            .formatted(definitions, depth));
  }

  private static String four(int next) {
    return IntStream.range(0, 4)
        .mapToObj(_ -> "{'$ref':'#/$defs/d" + next + "'}")
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref':'#'}",
        "{'allOf':[{'$ref':'#'}]}",
        "{'$anchor':'a','not':{'$ref':'#a'}}",
        "{'$dynamicAnchor':'a','if':{'$dynamicRef':'#a'}}",
        "{'$ref':'#/$defs/none'}",
        "{'$ref':'http://example.com/schema'}",
        "{'type':'string','pattern':'((a{90}){100}){100}'}",
        "{'patternProperties':{'(a{400}){40}':{}}}",
        "{'pattern':'a{99999}'}"
      })
  void never_ends_or_is_unknown(String schema) {
    assertThat(JsonSchemas.objection(json(schema))).isPresent();
  }

  @Test
  void is_bounded_by_the_value_where_a_schema_contains_itself() {
    var tree = json("{'type':'object','properties':{'of':{'type':'array','items':{'$ref':'#'}}}}");
    assertThat(JsonSchemas.objection(tree, json("{'of':[{'of':[]},{'of':[{}]}]}"))).isEmpty();
    var fourfold =
        json("{'anyOf':[%1$s,%1$s,%1$s,%1$s]}".formatted("{'properties':{'a':{'$ref':'#'}}}"));
    var deep = "{'a':".repeat(30) + "1" + "}".repeat(30);
    assertThat(JsonSchemas.objection(fourfold)).isEmpty();
    assertThat(JsonSchemas.objection(fourfold, json(deep))).isPresent();
  }

  @Test
  void counts_each_name_that_may_be_missing() {
    var names = IntStream.range(0, 5_000).mapToObj(i -> "'n" + i + "'").toList();
    var schema = json("{'items':{'required':" + names + "}}");
    var empty = json("[" + "{},".repeat(1_999) + "{}]");
    assertThat(JsonSchemas.objection(schema, empty)).isPresent();
    assertThat(JsonSchemas.objection(schema, json("[{},{}]"))).isEmpty();
  }

  @Test
  void lets_no_list_be_compared_that_is_too_long() {
    var names = IntStream.range(0, 5_001).mapToObj(i -> "'n" + i + "'").toList();
    assertThat(JsonSchemas.objection(json("{'required':" + names + "}"))).isPresent();
    var unique = json("{'uniqueItems':true}");
    assertThat(JsonSchemas.objection(unique, json(names.subList(0, 2_000).toString()))).isEmpty();
    var many = IntStream.range(0, 10_000).mapToObj(i -> "'n" + i + "'").toList();
    assertThat(JsonSchemas.objection(unique, json(many.toString()))).isPresent();
  }

  @Test
  void counts_what_is_matched() {
    var schema = json("{'items':{'pattern':'(?:a{100}b){90}'}}");
    assertThat(JsonSchemas.objection(schema, json("['ab']"))).isEmpty();
    var long1 = json("['" + "a".repeat(100_000) + "']");
    assertThat(JsonSchemas.objection(schema, long1)).isPresent();
    var patterns = "{'pattern':'(?:%s){1000}'}".formatted("ab".repeat(490));
    assertThat(JsonSchemas.objection(json(patterns))).isPresent();
  }

  /** As zod writes them: {@code z.uuid()}, {@code z.ipv4()}, {@code z.email()}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
            + "|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$",
        "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}"
            + "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$",
        "^(?!\\.)(?!.*\\.\\.)([A-Za-z0-9_'+\\-\\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9]"
            + "[A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$"
      })
  void lets_patterns_of_libraries_pass(String pattern) {
    var schema = Json.object().put("type", "string").put("pattern", pattern);
    assertThat(JsonSchemas.objection(schema, StringNode.valueOf("a".repeat(1_000)))).isEmpty();
    assertThat(JsonSchemas.compiledLeniently(schema)).isPresent();
  }

  @Test
  void is_little_for_what_people_write() {
    var schema =
        json(
            """
            {'type':'object','additionalProperties':false,'required':['rows'],'properties':{
              'rows':{'type':'array','items':{'$ref':'#/$defs/row'}}},
             '$defs':{'row':{'type':'object','properties':{'id':{'type':'string',
               'pattern':'^[A-Z]{2}[0-9]{4,8}$'},'price':{'anyOf':[{'type':'number'},{'type':'null'}]}}}}}
            """);
    var rows =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{'id':'AB" + (1_000 + i) + "','price':" + i + "}")
            .collect(Collectors.joining(","));
    assertThat(JsonSchemas.objection(schema)).isEmpty();
    assertThat(JsonSchemas.objection(schema, json("{'rows':[" + rows + "]}"))).isEmpty();
  }

  @Test
  void is_too_much_for_what_is_too_deep() {
    var deep = "{'not':".repeat(101) + "{}" + "}".repeat(101);
    assertThat(JsonSchemas.objection(json(deep))).isPresent();
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }
}
