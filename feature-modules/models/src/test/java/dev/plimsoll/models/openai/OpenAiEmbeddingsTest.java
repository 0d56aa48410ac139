package dev.plimsoll.models.openai;

import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.request;
import static dev.plimsoll.models.http.Requests.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.platform.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAiEmbeddingsTest {
  private final OpenAiEmbeddings protocol =
      new OpenAiEmbeddings(new AllowedFields(Optional.empty()));

  @Test
  void asks_with_the_options_of_the_caller_and_without_those_of_chat() {
    var options = "{\"input\":[\"a\",\"b\"],\"dimensions\":256,\"max_tokens\":1024}";
    var request = request(false, options, Message.user("a\nb"));
    assertThat(protocol.path(deployment("m"), request)).isEqualTo("/embeddings");
    assertThat(protocol.requestBody(deployment("text-embedding-3-small"), request))
        .isEqualTo(
            Json.parse(
                """
                {"input":["a","b"],"dimensions":256,"model":"text-embedding-3-small"}\
                """));
  }

  @Test
  void keeps_the_vectors_as_they_came() {
    var body =
        """
        {"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.1,-0.2]}],
         "model":"text-embedding-3-small","usage":{"prompt_tokens":8,"total_tokens":8}}\
        """;
    assertThat(whole(protocol, body))
        .asInstanceOf(type(Answered.class))
        .returns(body, Answered::raw)
        .returns("text-embedding-3-small", Answered::servedModel)
        .returns(Tokens.of(8, 0), Answered::tokens)
        .returns(false, Answered::estimated);
  }

  @Test
  void finds_no_answer_where_there_is_none() {
    assertThatThrownBy(() -> whole(protocol, "{\"data\":[]}")).isInstanceOf(MalformedAnswer.class);
  }
}
