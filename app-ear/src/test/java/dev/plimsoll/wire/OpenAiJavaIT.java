package dev.plimsoll.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.MultipartField;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.models.models.Model;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.server.BatchClient;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code com.openai:openai-java}, unmodified: only base URL, key and model are ours. */
@BlackBox
@Tag("one-database")
class OpenAiJavaIT {
  private final RunningServer server;

  OpenAiJavaIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void lists_the_features_that_are_on_for_the_key() {
    using(
        TestWorkspace.SHOP_KEY,
        client ->
            assertThat(client.models().list().autoPager())
                .extracting(Model::id)
                .containsExactly("help-assistant", "summarise", "triage"));
  }

  @Test
  void finds_one_of_the_features_by_its_name() {
    using(
        TestWorkspace.SHOP_KEY,
        client -> {
          assertThat(client.models().retrieve("triage").id()).isEqualTo("triage");
          assertThatThrownBy(() -> client.models().retrieve("handbook"))
              .isInstanceOf(NotFoundException.class);
        });
  }

  @Test
  void gets_an_answer_in_one_piece() {
    using(
        TestWorkspace.SHOP_KEY,
        client -> assertWhole(client.chat().completions().create(question("help-assistant"))));
  }

  @Test
  void gets_an_answer_as_it_comes() {
    using(
        TestWorkspace.SHOP_KEY,
        client -> {
          var whole = ChatCompletionAccumulator.create();
          try (var answer =
              client.chat().completions().createStreaming(question("help-assistant"))) {
            assertThat(answer.stream().peek(whole::accumulate).count()).isGreaterThan(3);
          }
          assertWhole(whole.chatCompletion());
        });
  }

  @Test
  void lists_and_deletes_its_files() {
    using(
        TestWorkspace.SHOP_KEY,
        client -> {
          var file = client.files().create(upload());
          assertThat(client.files().list().autoPager())
              .extracting(FileObject::id)
              .contains(file.id());
          assertThat(client.files().delete(file.id()).deleted()).isTrue();
          assertThat(client.files().list().autoPager())
              .extracting(FileObject::id)
              .doesNotContain(file.id());
          assertThatThrownBy(() -> client.files().retrieve(file.id()))
              .isInstanceOf(NotFoundException.class);
        });
  }

  private static FileCreateParams upload() {
    return FileCreateParams.builder()
        .purpose(FilePurpose.BATCH)
        .file(
            MultipartField.<InputStream>builder()
                .value(
                    new ByteArrayInputStream(
                        BatchClient.question("summarise", "a", "Why?").getBytes(UTF_8)))
                .filename("java.jsonl")
                .contentType("application/jsonl")
                .build())
        .build();
  }

  @Test
  void throws_NotFoundException_for_a_feature_that_is_not_there() {
    using(
        TestWorkspace.SHOP_KEY,
        client ->
            assertThatThrownBy(
                    () -> client.chat().completions().create(question("no-such-feature")))
                .asInstanceOf(type(NotFoundException.class))
                .satisfies(
                    error -> assertThat(error.code()).contains("model_not_found"),
                    error -> assertThat(error.param()).contains("model"),
                    error -> assertThat(error).hasMessageContaining("'no-such-feature'")));
  }

  @Test
  void throws_PermissionDeniedException_for_a_feature_that_is_off_for_the_caller() {
    using(
        TestWorkspace.SHOP_KEY,
        client ->
            assertThatThrownBy(
                    () -> client.chat().completions().createStreaming(question("handbook")))
                .asInstanceOf(type(PermissionDeniedException.class))
                .extracting(OpenAIServiceException::code)
                .satisfies(code -> assertThat(code).contains("feature_off")));
  }

  @Test
  void throws_UnauthorizedException_for_a_wrong_key() {
    using(
        "no key of ours",
        client ->
            assertThatThrownBy(() -> client.models().list())
                .asInstanceOf(type(UnauthorizedException.class))
                .extracting(OpenAIServiceException::code)
                .satisfies(code -> assertThat(code).contains("invalid_api_key")));
  }

  private void using(String key, Consumer<OpenAIClient> test) {
    var client =
        OpenAIOkHttpClient.builder().baseUrl(server.uri("/v1").toString()).apiKey(key).build();
    try {
      test.accept(client);
    } finally {
      client.close();
    }
  }

  private static ChatCompletionCreateParams question(String feature) {
    return ChatCompletionCreateParams.builder()
        .model(feature)
        .addUserMessage("How do I switch a feature off in an emergency?")
        .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
        .build();
  }

  private static void assertWhole(ChatCompletion answer) {
    var choice = answer.choices().getFirst();
    assertThat(choice.message().content().orElseThrow()).contains("kill").contains("[1]");
    assertThat(choice.finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
    assertThat(answer.usage().orElseThrow().completionTokens()).isPositive();
  }
}
