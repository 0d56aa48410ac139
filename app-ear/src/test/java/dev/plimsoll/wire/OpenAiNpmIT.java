package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Npm;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The npm package {@code openai}, unmodified: only base URL, key and model are ours. */
@BlackBox
@Tag("one-database")
class OpenAiNpmIT {
  private static final String QUESTION = "How do I switch a feature off in an emergency?";
  private static final String TICKET = "Where can I change the language of the menus?";

  private final RunningServer server;
  private final Npm npm;

  OpenAiNpmIT(RunningServer server, Npm npm) {
    this.server = server;
    this.npm = npm;
  }

  @Test
  void lists_the_features_that_are_on_for_the_key() {
    assertThat(run("models.mjs", TestWorkspace.SHOP_KEY, "").get("answer"))
        .extracting(JsonNode::stringValue)
        .containsExactly("help-assistant", "summarise", "triage");
    assertThat(run("models.mjs", TestWorkspace.DESK_KEY, "").get("answer"))
        .extracting(JsonNode::stringValue)
        .containsExactly("triage");
  }

  @Test
  void gets_an_answer_in_one_piece() {
    var answer = run("chat.mjs", TestWorkspace.SHOP_KEY, "help-assistant").get("answer");
    var choice = answer.get("choices").get(0);
    assertThat(choice.at("/message/content").stringValue()).contains("kill").contains("[1]");
    assertThat(choice.get("finish_reason").stringValue()).isEqualTo("stop");
    assertThat(answer.at("/usage/completion_tokens").intValue()).isPositive();
    assertThat(answer.at("/plimsoll/citations")).isNotEmpty();
  }

  @Test
  void gets_an_answer_as_it_comes() {
    var answer = run("stream.mjs", TestWorkspace.SHOP_KEY, "help-assistant").get("answer");
    var pieces = answer.get("pieces").valueStream().map(JsonNode::stringValue).toList();
    assertThat(pieces).hasSizeGreaterThan(1);
    assertThat(answer.get("text").stringValue()).contains("[1]").isEqualTo(String.join("", pieces));
    assertThat(answer.get("finish_reason").stringValue()).isEqualTo("stop");
    assertThat(answer.at("/usage/completion_tokens").intValue()).isPositive();
  }

  @Test
  void gets_the_label_of_a_ticket_as_json() {
    var answer = ask("chat.mjs", TestWorkspace.DESK_KEY, "triage", TICKET).get("answer");
    var label = Json.parse(answer.at("/choices/0/message/content").stringValue());
    assertThat(label.get("label").stringValue()).isEqualTo("how-to");
  }

  @Test
  void gets_the_answers_of_a_batch_from_its_file() {
    var answer = run("batch.mjs", TestWorkspace.SHOP_KEY, "help-assistant").get("answer");
    assertThat(answer.at("/batch/status").stringValue()).isEqualTo("completed");
    assertThat(answer.at("/batch/request_counts/completed").intValue()).isEqualTo(2);
    assertThat(answer.at("/listed/0")).isEqualTo(answer.at("/batch/id"));
    assertThat(answer.get("output").valueStream())
        .extracting(line -> line.get("custom_id").stringValue())
        .containsExactly("a", "b");
    assertThat(answer.at("/output/0/response/body/choices/0/message/content").stringValue())
        .contains("[1]");
  }

  @Test
  void lists_its_files_page_by_page_and_deletes_them() {
    var answer = run("files.mjs", TestWorkspace.SHOP_KEY, "summarise").get("answer");
    assertThat(answer.get("latestFirst"))
        .extracting(JsonNode::stringValue)
        .containsExactly("two.jsonl", "one.jsonl");
    assertThat(answer.get("oldestFirst"))
        .extracting(JsonNode::stringValue)
        .containsExactly("one.jsonl", "two.jsonl");
    assertThat(answer.get("deleted")).extracting(JsonNode::booleanValue).containsOnly(true);
    assertThat(answer.get("left")).isEmpty();
    assertThat(answer.get("found").intValue()).isEqualTo(404);
  }

  @Test
  void gets_vectors_of_texts_that_tell_how_alike_they_are() {
    var answer = run("embed.mjs", TestWorkspace.SHOP_KEY, "vectors").get("answer");
    assertThat(answer.get("sizes").valueStream().map(JsonNode::intValue))
        .containsExactly(384, 384, 384);
    assertThat(answer.get("near").doubleValue())
        .isGreaterThan(answer.get("far").doubleValue() + 0.2);
    assertThat(answer.at("/usage/prompt_tokens").intValue()).isPositive();
  }

  @Test
  void throws_BadRequestError_for_a_feature_of_the_other_endpoint() {
    for (var wrong : Map.of("embed.mjs", "summarise", "chat.mjs", "vectors").entrySet()) {
      var error = run(wrong.getKey(), TestWorkspace.SHOP_KEY, wrong.getValue()).get("error");
      assertIs(error, "BadRequestError", 400, "wrong_endpoint");
    }
  }

  @Test
  void throws_NotFoundError_for_a_feature_that_is_not_there() {
    var error = run("chat.mjs", TestWorkspace.SHOP_KEY, "no-such-feature").get("error");
    assertIs(error, "NotFoundError", 404, "model_not_found");
    assertThat(error.get("param").stringValue()).isEqualTo("model");
    assertThat(error.get("message").stringValue()).contains("'no-such-feature'");
  }

  @Test
  void throws_NotFoundError_for_a_feature_that_the_key_may_not_use() {
    var error = run("stream.mjs", TestWorkspace.DESK_KEY, "help-assistant").get("error");
    assertIs(error, "NotFoundError", 404, "model_not_found");
  }

  @Test
  void throws_PermissionDeniedError_for_a_feature_that_is_off_for_the_caller() {
    var error = run("stream.mjs", TestWorkspace.SHOP_KEY, "handbook").get("error");
    assertIs(error, "PermissionDeniedError", 403, "feature_off");
  }

  @Test
  void throws_AuthenticationError_for_a_wrong_key() {
    for (var script : new String[] {"models.mjs", "chat.mjs", "stream.mjs"}) {
      var error = run(script, "no key of ours", "help-assistant").get("error");
      assertIs(error, "AuthenticationError", 401, "invalid_api_key");
    }
  }

  private JsonNode run(String script, String key, String model) {
    return ask(script, key, model, QUESTION);
  }

  private JsonNode ask(String script, String key, String model, String question) {
    var run =
        npm.node(
            script,
            Map.of(
                "OPENAI_BASE_URL", server.uri("/v1").toString(),
                "OPENAI_API_KEY", key,
                "MODEL", model,
                "USER_NAME", "vera",
                "QUESTION", question));
    assertThat(run.exitCode()).as(run.output()).isZero();
    return Json.parse(run.output());
  }

  private static void assertIs(JsonNode error, String name, int status, String code) {
    assertThat(error.get("name").stringValue()).isEqualTo(name);
    assertThat(error.get("status").intValue()).isEqualTo(status);
    assertThat(error.get("code").stringValue()).isEqualTo(code);
  }
}
