package dev.plimsoll.models.openai;

import static dev.plimsoll.models.chat.ToolTalk.said;
import static dev.plimsoll.models.http.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** By the schema of the request in Mistral's OpenAPI document, which allows no other fields. */
class MistralTest {
  private final OpenAiProtocol protocol = new OpenAiProtocol(new AllowedFields(Optional.empty()));

  @Test
  void gets_the_fields_that_it_knows_under_its_names() {
    var options =
        "{\"temperature\":0.2,\"user\":\"ada\",\"seed\":7,\"max_completion_tokens\":9,"
            + "\"logprobs\":true,\"safety_identifier\":\"x\",\"parallel_tool_calls\":false}";
    assertThat(asked(true, options, Message.user("Hi")))
        .isEqualTo(
            Json.parse(
                """
                {"temperature":0.2,"parallel_tool_calls":false,"model":"mistral-large-latest",
                 "messages":[{"role":"user","content":"Hi"}],"stream":true,"random_seed":7,
                 "max_tokens":9}
                """));
  }

  @Test
  void gets_a_conversation_in_the_order_that_it_takes() {
    var messages =
        asked(
                false,
                "{}",
                new Message("system", "Be brief.", null),
                Message.user("Hi"),
                Message.assistant(""),
                Message.assistant("One."),
                Message.assistant("Two."),
                new Message("system", "Now in French.", null),
                said(
                    """
                    {"role":"assistant","content":"","tool_calls":[
                      {"id":"VvvODy9mT","function":{"name":"now","arguments":"{}"}}]}
                    """),
                said(
                    """
                    {"role":"tool","tool_call_id":"VvvODy9mT","content":"Noon."}
                    """),
                Message.user("And?"))
            .path("messages");
    assertThat(messages.valueStream())
        .extracting(message ->
            message.path("role").asString("") + " " + message.path("content").asString(""))
        .containsExactly(
            "system Be brief.",
            "user Hi",
            "assistant One.\n\nTwo.",
            "user Now in French.",
            "assistant ",
            "tool Noon.",
            "assistant OK.",
            "user And?");
  }

  @Test
  void gets_questions_for_vectors_under_its_names() {
    var embeddings = new OpenAiEmbeddings(new AllowedFields(Optional.empty()));
    var asked =
        embeddings.requestBody(
            deployment(), request(false, "{\"input\":\"a\",\"user\":\"ada\",\"dimensions\":256}"));
    assertThat(asked)
        .isEqualTo(
            Json.parse(
                """
                {"input":"a","output_dimension":256,"model":"mistral-large-latest"}
                """));
  }

  @Test
  void gets_a_conversation_that_another_model_began() {
    var messages =
        asked(
                false,
                "{}",
                said("{\"role\":\"user\",\"name\":\"ada\",\"content\":\"Hi\"}"),
                said(
                    """
                    {"role":"assistant","content":null,"refusal":null,"reasoning_content":"Hm.",
                     "tool_calls":[{"id":"call_abc-1","type":"function","extra_content":{},
                       "function":{"name":"now","arguments":"{}"}}]}\
                    """),
                said(
                    """
                    {"role":"tool","tool_call_id":"call_abc-1","name":"now","content":"9:00"}\
                    """),
                said("{\"role\":\"assistant\",\"content\":\"It is\"}"))
            .get("messages");
    var id = messages.at("/1/tool_calls/0/id").stringValue();
    assertThat(id).matches("[A-Za-z0-9]{9}");
    assertThat(messages)
        .isEqualTo(
            Json.parse(
                """
                [{"role":"user","content":"Hi"},
                 {"role":"assistant","content":null,"tool_calls":[{"id":"%s","type":"function",
                   "function":{"name":"now","arguments":"{}"}}]},
                 {"role":"tool","tool_call_id":"%s","content":"9:00","name":"now"},
                 {"role":"assistant","content":"It is","prefix":true}]
                """
                    .formatted(id, id)));
  }

  @Test
  void tells_what_its_check_of_a_request_found() {
    var refusal =
        """
        {"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","user"],
          "msg":"Extra inputs are not permitted"}]},"type":"invalid_request_error","code":null}
        """;
    var error = Objects.requireNonNull(OpenAiError.in(Json.parse(refusal)));
    assertThat(error)
        .isNotNull()
        .hasFieldOrPropertyWithValue("message", "body.user: Extra inputs are not permitted");
    assertThat(Json.parse(String.valueOf(error.body())).at("/error/message").stringValue())
        .isEqualTo("body.user: Extra inputs are not permitted");
  }

  private JsonNode asked(boolean stream, String options, Message... messages) {
    return Json.parse(
        protocol.requestBody(deployment(), request(stream, options, messages)).toString());
  }

  private static Deployment deployment() {
    var at = URI.create("https://api.mistral.ai/v1");
    return new Deployment(
        new ModelKey("m"), "p", "k", at, "mistral-large-latest", "s", Timeouts.DEFAULT);
  }
}
