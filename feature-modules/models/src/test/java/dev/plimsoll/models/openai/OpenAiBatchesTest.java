package dev.plimsoll.models.openai;

import static dev.plimsoll.models.http.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.Batched;
import dev.plimsoll.models.CannedServer;
import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.dialects.Dialects;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.outbound.OutboundHttp;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiBatchesTest {
  private final HttpChat http =
      new HttpChat(new OutboundHttp(Optional.of("localhost, 127.0.0.1")), 9, Clock.systemUTC());
  private final OpenAiBatches batches =
      new OpenAiBatches(http, new Dialects(), OpenAiProtocols.protocol());
  private final CannedServer server = new CannedServer();
  private final Deployment at = Batched.at("openai", server.url());

  OpenAiBatchesTest() throws IOException {}

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void uploads_a_line_for_each_question_and_marks_the_batch_with_its_name() {
    server.with("POST /v1/files", "{\"id\":\"f-1\"}").with("POST /v1/batches", "{\"id\":\"b-1\"}");
    assertThat(batches.submit(at, "parcel", Batched.questions("1", "2"))).isEqualTo("b-1");
    assertThat(server.sent().getFirst())
        .contains("name=\"purpose\"", "batch", "filename=\"parcel.jsonl\"")
        .contains("{\"custom_id\":\"1\",\"method\":\"POST\",\"url\":\"/v1/chat/completions\"")
        .contains("\"model\":\"m-1\"", "Hi 2", "\"max_tokens\":9")
        .doesNotContain("\"stream\"");
    assertThat(server.sent().getLast())
        .contains("\"input_file_id\":\"f-1\"", "\"metadata\":{\"plimsoll\":\"parcel\"}");
  }

  @Test
  void takes_no_question_that_would_fail_the_others() {
    assertThat(batches.takes(at, request(false, "{\"store\":true}", Message.user("Hi")))).isFalse();
    assertThat(batches.takes(at, request(false, "{\"store\":false}", Message.user("Hi")))).isTrue();
  }

  @Test
  void asks_a_model_that_thinks_for_a_limit_by_its_new_name() {
    server.with("POST /v1/files", "{\"id\":\"f-1\"}").with("POST /v1/batches", "{\"id\":\"b-1\"}");
    var gpt5 =
        new Deployment(
            new ModelKey("m"), "p", "k", server.url(), "gpt-5", "s3cret", Timeouts.DEFAULT);
    assertThat(batches.submit(gpt5, "parcel", Batched.questions("1"))).isEqualTo("b-1");
    assertThat(server.sent().getFirst()).contains("\"max_completion_tokens\":9");
  }

  @Test
  void says_without_the_key_what_failed_and_whether_it_may_pass() {
    assertThatExceptionOfType(ProviderRequestFailed.class)
        .isThrownBy(() -> batches.submit(at, "parcel", Batched.questions("1")))
        .withMessageContaining("HTTP 500: *** lost")
        .matches(ProviderRequestFailed::mayPass);
  }

  @Test
  void finds_a_batch_again_by_its_mark() {
    server.with(
        "GET /v1/batches?limit=100",
        "{\"data\":[{\"id\":\"b-0\",\"metadata\":null},"
            + "{\"id\":\"b-1\",\"metadata\":{\"plimsoll\":\"parcel\"}}]}");
    assertThat(batches.find(at, trace("parcel"))).isEqualTo(new BatchLookupResult.Found("b-1"));
    assertThat(batches.find(at, trace("other"))).isEqualTo(new BatchLookupResult.Nowhere());
  }

  private static BatchFingerprint trace(String name) {
    return new BatchFingerprint(name, Instant.EPOCH, 2, Set.of());
  }

  @Test
  void tells_what_came_of_each_question_and_nothing_of_those_that_were_not_asked() {
    server
        .with("GET /v1/batches/b-1", "{\"output_file_id\":\"o\",\"error_file_id\":\"e\"}")
        .with(
            "GET /v1/files/o/content",
            """
            {"custom_id":"1","response":{"status_code":200,"body":{"model":"m-1-served",\
            "choices":[{"message":{"content":"Hello"},"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":10,"completion_tokens":5}}},"error":null}
            no JSON {
            {"custom_id":"unknown","response":{"status_code":200,"body":{}},"error":null}
            {"custom_id":"4","response":{"status_code":200,"body":{"choices":[]}},"error":null}
            """)
        .with(
            "GET /v1/files/e/content",
            """
            {"custom_id":"2","response":{"status_code":400,"body":{"error":{"message":"too long"}}}}
            {"custom_id":"3","response":null,"error":{"code":"batch_expired","message":"late"}}
            {"custom_id":"5","response":null,"error":{"code":"odd","message":"lost"}}
            """);
    var told = new TreeMap<String, String>();
    batches.collect(
        at,
        "b-1",
        Batched.questions("1", "2", "3", "4", "5"),
        (name, outcome) -> told.put(name, Batched.told(outcome)));
    assertThat(told)
        .containsEntry("1", "Hello 15")
        .containsEntry("2", "REJECTED: p/m-1: too long")
        .containsEntry("4", "MALFORMED: p/m-1: the answer has no choices[0].message")
        .containsEntry("5", "UNAVAILABLE: p/m-1: lost")
        .hasSize(4);
  }

  @Test
  void says_that_results_may_come_another_time_when_their_file_breaks_off() {
    server
        .with("GET /v1/batches/b-1", "{\"output_file_id\":\"o\"}")
        .withCut("GET /v1/files/o/content", "{\"custom_id\":\"1\",");
    assertThatExceptionOfType(ProviderRequestFailed.class)
        .isThrownBy(() -> batches.collect(at, "b-1", Batched.questions("1"), (_, _) -> {}))
        .matches(ProviderRequestFailed::mayPass);
  }

  @Test
  void tells_when_no_more_comes() {
    server
        .with("GET /v1/batches/runs", "{\"status\":\"finalizing\"}")
        .with("GET /v1/batches/expired", "{\"status\":\"expired\"}")
        .with(
            "GET /v1/batches/failed",
            "{\"status\":\"failed\",\"errors\":{\"data\":[{\"message\":\"no such model\"}]}}");
    assertThat(batches.look(at, "runs")).isEqualTo(new BatchProgress(false, null));
    assertThat(batches.look(at, "expired")).isEqualTo(new BatchProgress(true, null));
    assertThat(batches.look(at, "failed")).isEqualTo(new BatchProgress(true, "no such model"));
  }
}
