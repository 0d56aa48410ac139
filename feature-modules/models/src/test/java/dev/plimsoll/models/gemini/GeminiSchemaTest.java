package dev.plimsoll.models.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GeminiSchemaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'const':'a','type':'string'} | {'enum':['a'],'type':'string'}",
        "{'const':null} | {'type':'null'}",
        "{'$schema':'x','default':1,'minimum':0,'description':'d'} | {'minimum':0,'description':'d'}",
        "{'properties':{'const':{'type':'string'}}} | {'properties':{'const':{'type':'string'}}}",
        "{'items':{'$ref':'#/definitions/a'},'definitions':{'a':{'const':1}}}"
            + " | {'items':{'$ref':'#/$defs/a'},'$defs':{'a':{'enum':[1]}}}",
        "{'$ref':'#/$defs/a','description':'d','$defs':{'a':{}}}"
            + " | {'$ref':'#/$defs/a','$defs':{'a':{}}}",
        "{'allOf':[{'$ref':'#/$defs/a'}],'$defs':{'a':{'type':'string'}}}"
            + " | {'type':'string','$defs':{'a':{'type':'string'}}}",
        "{'items':{'allOf':[{'$ref':'#/$defs/a'}]},'$defs':{'a':{'type':'string'}}}"
            + " | {'items':{'$ref':'#/$defs/a'},'$defs':{'a':{'type':'string'}}}",
        "{'allOf':[{'properties':{'a':{}},'required':['a']},{'properties':{'b':{}},'required':['b']}]}"
            + " | {'properties':{'a':{},'b':{}},'required':['a','b']}",
        "{'enum':['a','b',null],'type':['string','null'],'description':'d'}"
            + " | {'description':'d','anyOf':[{'type':'string','enum':['a','b']},{'type':'null'}]}",
        "{'enum':[null]} | {'anyOf':[{'type':'null'}]}",
        "{'type':'array','items':[{'const':1},{'type':'string'}],'additionalItems':false}"
            + " | {'type':'array','prefixItems':[{'enum':[1]},{'type':'string'}],'maxItems':2}",
        "{'prefixItems':[{'type':'string'}],'items':false}"
            + " | {'prefixItems':[{'type':'string'}],'maxItems':1}",
        "{'items':[{'type':'string'}],'additionalItems':{'type':'null'}}"
            + " | {'prefixItems':[{'type':'string'}],'items':{'type':'null'}}",
        "{'anyOf':[{'prefixItems':[{'const':1}]},{'additionalProperties':false}]}"
            + " | {'anyOf':[{'prefixItems':[{'enum':[1]}]},{'additionalProperties':false}]}",
      })
  void is_said_in_words_that_gemini_knows(String given, String sent) {
    assertThat(GeminiSchema.of(json(given))).isEqualTo(json(sent));
    assertThat(GeminiSchema.isKept(json(given))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'string','pattern':'^a','minLength':2}"
            + " | {'type':'string','description':'{~pattern~:~^a~,~minLength~:2}'}",
        "{'items':{'exclusiveMinimum':0,'type':'integer'}} | {'items':{'type':'integer',"
            + "'description':'{~exclusiveMinimum~:0}'}}",
        "{'properties':{'a':{}},'required':['a','b']}"
            + " | {'properties':{'a':{}},'required':['a'],'description':'{~required~:[~b~]}'}",
        "{'items':{'maxItems':60},'maxItems':5}"
            + " | {'items':{'maxItems':60},'description':'{~maxItems~:5}'}",
        "{'const':true,'type':'boolean'} | {'type':'boolean','description':'{~const~:true}'}",
        "{'enum':['a',true],'type':'string'} | {'type':'string','description':'{~enum~:[~a~,true]}'}",
        "{'oneOf':[{'type':'string'},{'const':1}]} | {'oneOf':[{'type':'string'},{'enum':[1]}]}",
        "{'$ref':'#/$defs/a','minimum':1,'$defs':{'a':{}}} | {'$ref':'#/$defs/a','$defs':{'a':{}}}",
        "{'allOf':[{'minimum':1},{'minimum':2}]} | {'minimum':1}",
        "{'not':{'type':'string'},'description':'d'}"
            + " | {'description':'d\\n\\n{~not~:{~type~:~string~}}'}",
      })
  void leaves_out_what_gemini_does_not_know_so_that_the_answer_is_checked(
      String given, String sent) {
    assertThat(GeminiSchema.of(json(given))).isEqualTo(json(sent));
    assertThat(GeminiSchema.isKept(json(given))).isFalse();
  }

  @Test
  void ends_where_its_parts_lead_back_to_themselves() {
    var tree =
        json(
            "{'$ref':'#/$defs/t','$defs':{'t':{'properties':{'name':{},"
                + "'left':{'allOf':[{'$ref':'#/$defs/t'},{'title':'L'}]},"
                + "'right':{'allOf':[{'$ref':'#/$defs/t'},{'required':['name']}]}}}}}");
    var sent = GeminiSchema.of(tree).at("/$defs/t/properties");
    assertThat(sent.get("left")).isEqualTo(json("{'$ref':'#/$defs/t'}"));
    assertThat(sent.at("/right/properties").has("name")).isTrue();
    assertThat(sent.at("/right/properties/right")).isEqualTo(json("{'required':['name']}"));
    assertThat(GeminiSchema.isKept(tree)).isFalse();
  }

  @Test
  void grows_within_bounds() {
    var schema = Json.object();
    var all = schema.putObject("$defs");
    for (var i = 0; i < 40; i++) {
      var both = "{'allOf':[{'$ref':'#/$defs/d" + (i + 1) + "'},{'required':['x']}]}";
      all.set("d" + i, json("{'properties':{'a':" + both + ",'b':" + both + "}}"));
    }
    schema.put("$ref", "#/$defs/d0");
    assertThat(GeminiSchema.of(schema).toString().length()).isLessThan(1_000_000);
    assertThat(GeminiSchema.isKept(schema)).isFalse();
  }

  @Test
  void changes_nothing_of_the_schema_that_it_reads() {
    var schema =
        json(
            "{'properties':{'x':{'allOf':[{'$ref':'#/$defs/a'},{'$ref':'#/$defs/b'}]},"
                + "'y':{'allOf':[{'$ref':'#/$defs/b'},{'$ref':'#/$defs/a'}]}},"
                + "'$defs':{'a':{'properties':{'p':{}},'required':['p']},"
                + "'b':{'properties':{'q':{}},'required':['q']}}}");
    var before = schema.deepCopy();
    assertThat(GeminiSchema.of(schema).at("/properties/y/required")).isEqualTo(json("['q','p']"));
    assertThat(schema).isEqualTo(before);
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace("~", "\\\"").replace('\'', '"'));
  }
}
