package dev.plimsoll.models.anthropic;

import static dev.plimsoll.models.http.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.Batched;
import dev.plimsoll.models.CannedServer;
import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.dialects.Dialects;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.outbound.OutboundHttp;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnthropicBatchesTest {
  private static final String LIST = "GET /v1/messages/batches?limit=100";
  private static final String RESULTS = "GET /v1/messages/batches/b-1/results";

  private final HttpChat http =
      new HttpChat(new OutboundHttp(Optional.of("localhost, 127.0.0.1")), 9, Clock.systemUTC());
  private final AnthropicBatches batches =
      new AnthropicBatches(http, new Dialects(), AnthropicProtocols.protocol());
  private final CannedServer server = new CannedServer();
  private final Deployment at = Batched.at("anthropic", server.url());

  AnthropicBatchesTest() throws IOException {}

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void hands_all_questions_in_at_once_under_names_that_carry_the_name_of_the_batch() {
    server.with("POST /v1/messages/batches", "{\"id\":\"b-1\"}");
    assertThat(batches.submit(at, "parcel", Batched.questions("1", "2"))).isEqualTo("b-1");
    assertThat(server.sent().getFirst())
        .contains("\"custom_id\":\"parcel-1\",\"params\":{\"model\":\"m-1\",\"max_tokens\":9")
        .contains("parcel-2", "Hi 2")
        .doesNotContain("\"stream\"");
  }

  @Test
  void leaves_a_batch_with_what_cannot_be_sent_to_be_asked_one_by_one() {
    var twice = request(false, "{\"n\":2}", Message.user("Hi"));
    assertThat(batches.takes(at, twice)).isFalse();
    assertThat(batches.takes(at, request(false, "{\"n\":1}", Message.user("Hi")))).isTrue();
    assertThatThrownBy(() -> batches.submit(at, "parcel", Map.of("1", twice)))
        .isInstanceOfSatisfying(
            ProviderRequestFailed.class, failed -> assertThat(failed.mayPass()).isFalse());
    assertThat(server.sent()).isEmpty();
  }

  @Test
  void finds_a_batch_again_by_its_results_and_does_not_guess_before() {
    assertThat(found("ended")).isEqualTo(new BatchLookupResult.Found("b-1"));
    assertThat(found("in_progress")).isEqualTo(new BatchLookupResult.Unclear());
  }

  @Test
  void takes_no_batch_for_ours_that_is_known_older_or_of_another_size() {
    assertThat(found("in_progress", Instant.EPOCH, 2, "b-1"))
        .isEqualTo(new BatchLookupResult.Nowhere());
    assertThat(found("in_progress", Instant.parse("2026-11-22T00:00:00Z"), 2, "-"))
        .isEqualTo(new BatchLookupResult.Nowhere());
    assertThat(found("in_progress", Instant.EPOCH, 3, "-"))
        .isEqualTo(new BatchLookupResult.Nowhere());
  }

  private BatchLookupResult found(String status) {
    return found(status, Instant.EPOCH, 2, "-");
  }

  private BatchLookupResult found(String status, Instant since, int size, String other) {
    server
        .with(
            LIST,
            "{\"data\":[{\"id\":\"b-1\",\"created_at\":\"2026-11-21T00:00:00Z\","
                + "\"request_counts\":{\"processing\":1,\"succeeded\":1},\"processing_status\":\""
                + status
                + "\"}]}")
        .with(RESULTS, "{\"custom_id\":\"parcel-1\"}\n");
    return batches.find(at, new BatchFingerprint("parcel", since, size, Set.of(other)));
  }

  @Test
  void tells_what_came_of_each_question_and_nothing_of_those_that_were_not_asked() {
    server.with(
        RESULTS,
        """
        {"custom_id":"parcel-1","result":{"type":"succeeded","message":{"model":"m-1-served",\
        "content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn",\
        "usage":{"input_tokens":10,"output_tokens":5}}}}
        {"custom_id":"parcel-2","result":{"type":"errored","error":{"type":"error",\
        "error":{"type":"invalid_request_error","message":"too long"}}}}
        {"custom_id":"parcel-3","result":{"type":"expired"}}
        {"custom_id":"parcel-4","result":{"type":"canceled"}}
        {"custom_id":"parcel-5","result":{"type":"succ
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
        .hasSize(2);
  }

  @Test
  void tells_when_no_more_comes() {
    server.with("GET /v1/messages/batches/b-1", "{\"processing_status\":\"canceling\"}");
    assertThat(batches.look(at, "b-1")).isEqualTo(new BatchProgress(false, null));
    server.with("GET /v1/messages/batches/b-1", "{\"processing_status\":\"ended\"}");
    assertThat(batches.look(at, "b-1")).isEqualTo(new BatchProgress(true, null));
  }
}
