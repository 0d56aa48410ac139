package dev.plimsoll.models.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.anthropic.AnthropicProtocols;
import dev.plimsoll.models.gemini.GeminiProtocols;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.Requests;
import dev.plimsoll.models.openai.OpenAiProtocols;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class AllowedFieldsTest {
  private static final List<ProviderProtocol> KINDS =
      List.of(
          OpenAiProtocols.protocol(), AnthropicProtocols.protocol(), GeminiProtocols.protocol());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'models':['a/b']}",
        "{'store':true}",
        "{'service_tier':'priority'}",
        "{'prediction':{'type':'content','content':'x'}}",
        "{'web_search_options':{}}",
        "{'route':'fallback'}",
        "{'plugins':[{'id':'web'}]}",
        "{'transforms':['middle-out']}",
        "{'provider':{'order':['x']}}",
        "{'modalities':['text','audio']}",
        "{'mcp_servers':[{'url':'https://e.com'}]}",
        "{'search_parameters':{}}",
        "{'tools':[{'type':'web_search_20250305','name':'web_search'}]}",
        "{'tools':[{'type':'openrouter:web_search'}]}"
      })
  void refuses_by_name_what_costs_or_stores_with_every_kind(String options) {
    var field = parsed(options).propertyNames().iterator().next();
    for (var kind : KINDS) {
      assertThatThrownBy(() -> asked(kind, options))
          .isInstanceOf(UnsupportedField.class)
          .hasMessageStartingWith(field)
          .hasMessageContaining("PLIMSOLL_MODELS_FIELDS");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'tools':[{'googleSearch':{}}]}",
        "{'tools':[{'functionDeclarations':[],'codeExecution':{}}]}",
        "{'cachedContent':'cachedContents/1'}",
        "{'generationConfig':{'maxOutputTokens':1000000}}",
        "{'generationConfig':{'candidateCount':8}}",
        "{'generationConfig':{'responseModalities':['IMAGE']}}"
      })
  void refuses_what_costs_at_google(String options) {
    assertThatThrownBy(() -> asked(GeminiProtocols.protocol(), options))
        .isInstanceOf(UnsupportedField.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'store':false}",
        "{'store':null,'web_search_options':null,'yet_unknown':null}",
        "{'service_tier':'auto'}",
        "{'service_tier':'default'}",
        "{'service_tier':'on_demand'}",
        "{'modalities':['text']}",
        "{'transforms':[],'plugins':[],'models':[],'mcp_servers':[],'provider':{}}",
        "{'background':false,'enable_search':false}",
        "{'tools':[{'type':'function','function':{'name':'now'}}]}"
      })
  void takes_what_asks_for_nothing_out_of_the_usual(String options) {
    for (var kind : KINDS) {
      assertThatCode(() -> asked(kind, options)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'reasoning':{'effort':'low'}}",
        "{'chat_template_kwargs':{'enable_thinking':false}}",
        "{'guided_json':{'type':'object'}}",
        "{'reasoning_format':'parsed'}",
        "{'safe_prompt':true}",
        "{'think':false}"
      })
  void knows_what_costs_nothing_at_servers_that_speak_the_format_of_openai(String options) {
    var name = parsed(options).propertyNames().iterator().next();
    assertThat(asked(OpenAiProtocols.protocol(), options).get(name))
        .isEqualTo(parsed(options).get(name));
  }

  @Test
  void refuses_options_that_could_lift_the_limit_of_an_answer() {
    assertThatThrownBy(
            () -> asked(OpenAiProtocols.protocol(), "{'options':{'num_predict':1000000}}"))
        .isInstanceOf(UnsupportedField.class);
  }

  @Test
  void sends_an_unknown_field_where_an_admin_has_named_it() {
    var fields = new AllowedFields(Optional.of("yet_unknown, tools.web_search"));
    fields.checkKnown("", parsed("{'yet_unknown':{}}"), Set.of());
    fields.checkTools(parsed("{'tools':[{'type':'web_search'}]}"), _ -> false);
    assertThatThrownBy(() -> fields.checkKnown("", parsed("{'other':{}}"), Set.of()))
        .isInstanceOf(UnsupportedField.class);
    assertThatThrownBy(() -> asked(OpenAiProtocols.protocol(), "{'yet_unknown':{}}"))
        .isInstanceOf(UnsupportedField.class);
  }

  @Test
  void leaves_no_trace_of_what_others_do_not_know() {
    assertThat(asked(AnthropicProtocols.protocol(), "{'mcp_servers':[]}").has("mcp_servers"))
        .isFalse();
    assertThat(asked(AnthropicProtocols.protocol(), "{'yet_unknown':1}").toString())
        .doesNotContain("yet_unknown");
  }

  private static ObjectNode asked(ProviderProtocol kind, String options) {
    var request = Requests.request(false, parsed(options).toString(), Message.user("Hi"));
    return kind.requestBody(Requests.deployment("m"), request);
  }

  private static ObjectNode parsed(String options) {
    return (ObjectNode) Json.parse(options.replace('\'', '"'));
  }
}
