package dev.plimsoll.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of what a provider does wrong, by each protocol, whole and streamed. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
@ParameterizedClass
@MethodSource("dev.plimsoll.models.Cell#all")
class ProviderFaultsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Cell cell;
  private final WireMockServer provider =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final Caller caller = new Caller();

  ProviderFaultsTest(Cell cell) {
    this.cell = cell;
  }

  @BeforeEach
  void start() {
    provider.start();
  }

  @AfterEach
  void stop() {
    caller.close();
    provider.stop();
  }

  @Test
  void answers() {
    provider.stubFor(post(anyUrl()).willReturn(answer()));
    assertThat(ask())
        .asInstanceOf(type(Answered.class))
        .returns("Hello there.", Answered::text)
        .returns("served-1", Answered::servedModel)
        .returns("stop", Answered::finishReason)
        .returns(new Tokens(19, 8, 0, 4, 0), Answered::tokens)
        .returns(false, Answered::estimated)
        .returns(1, Answered::attempts);
    assertThat(caller.heard()).isEqualTo(cell.stream() ? "Hello there." : "");
    provider.verify(
        postRequestedFor(urlEqualTo("/v1" + cell.path())).withRequestBody(containing("Hi there")));
  }

  @Test
  void no_connection_is_tried_three_times() throws IOException {
    assertFailed(caller.ask(cell, deaf(), Caller.PATIENT), FailureKind.UNAVAILABLE)
        .returns(3, Failed::attempts)
        .returns(Tokens.NONE, Failed::tokens);
    assertThat(caller.pauses).hasSize(2);
  }

  @Test
  void a_first_token_that_comes_too_late_is_not_waited_for() {
    provider.stubFor(post(anyUrl()).willReturn(answer().withFixedDelay(5_000)));
    var limit = Duration.ofMillis(150);
    var total = cell.stream() ? PATIENCE : limit;
    assertFailed(ask(new Timeouts(PATIENCE, limit, limit, total)), FailureKind.TIMED_OUT)
        .returns(1, Failed::attempts)
        .returns("", Failed::partial)
        .extracting(Failed::detail)
        .asString()
        .endsWith("did not arrive within 150 ms");
  }

  @Test
  void a_malformed_answer_is_none() {
    provider.stubFor(post(anyUrl()).willReturn(says(cell.stream() ? "data: {oops\n\n" : "{oops")));
    assertFailed(ask(), FailureKind.MALFORMED).returns(1, Failed::attempts);
  }

  @Test
  void an_error_inside_a_200_is_a_failure_that_is_tried_again() {
    var error =
        cell.stream()
            ? cell.dialect().errorFrame("overloaded_error", "Overloaded")
            : cell.dialect().error("overloaded_error", "Overloaded");
    provider.stubFor(post(anyUrl()).willReturn(says(error)));
    assertFailed(ask(), FailureKind.UNAVAILABLE)
        .returns("p/asked-1: Overloaded", Failed::detail)
        .returns(3, Failed::attempts)
        .extracting(Failed::errorBody)
        .asString()
        .startsWith("{\"error\":{\"message\":\"Overloaded\"");
  }

  /** Such as a prompt that Google blocks, which it counts all the same. */
  @Test
  void an_error_has_cost_what_is_counted_beside_it() {
    var error = (ObjectNode) Json.parse(cell.dialect().error("invalid_request_error", "Too long"));
    switch (cell.dialect()) {
      case OPENAI -> error.putObject("usage").put("prompt_tokens", 7).put("completion_tokens", 0);
      case ANTHROPIC -> error.putObject("usage").put("input_tokens", 7).put("output_tokens", 0);
      case GEMINI -> error.putObject("usageMetadata").put("promptTokenCount", 7);
    }
    provider.stubFor(
        post(anyUrl())
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody(error.toString())));
    assertFailed(ask(), FailureKind.REJECTED).returns(Tokens.of(7, 0), Failed::tokens);
  }

  @Test
  void an_error_as_json_in_place_of_what_was_asked_is_understood() {
    var error = cell.dialect().error("invalid_request_error", "Too long");
    provider.stubFor(
        post(anyUrl())
            .willReturn(
                aResponse().withHeader("Content-Type", "application/json").withBody(error)));
    assertFailed(ask(), FailureKind.REJECTED).returns("p/asked-1: Too long", Failed::detail);
  }

  @Test
  void a_429_is_tried_again_when_the_provider_says() {
    twice(status(429).withHeader("Retry-After", "2"));
    assertThat(ask()).asInstanceOf(type(Answered.class)).returns(2, Answered::attempts);
    assertThat(caller.pauses.getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a_429_is_tried_again_when_the_provider_says_to_the_millisecond() {
    twice(status(429).withHeader("Retry-After", "7").withHeader("retry-after-ms", "40"));
    assertThat(ask()).isInstanceOf(Answered.class);
    assertThat(caller.pauses.getFirst())
        .isBetween(Duration.ofMillis(40), Duration.ofMillis(40 + 250));
  }

  @Test
  void a_429_without_end_is_told_with_what_the_provider_asks_for() {
    provider.stubFor(post(anyUrl()).willReturn(status(429).withHeader("Retry-After", "3600")));
    assertFailed(ask(), FailureKind.RATE_LIMITED)
        .returns(429, Failed::status)
        .returns(Duration.ofHours(1), Failed::retryAfter)
        .returns(1, Failed::attempts);
    assertThat(caller.pauses).isEmpty();
  }

  @Test
  void a_429_of_a_request_that_is_larger_than_a_minute_allows_is_the_requests_fault() {
    var message = "Request too large for m on tokens per min (TPM): Limit 100, Requested 130.";
    twice(status(429).withBody(cell.dialect().error("rate_limit_exceeded", message)));
    assertFailed(ask(), FailureKind.REJECTED)
        .returns(413, Failed::status)
        .returns(1, Failed::attempts);
    assertThat(ask()).as("with the same key, at once").isInstanceOf(Answered.class);
    assertThat(caller.pauses).isEmpty();
  }

  @Test
  void a_500_is_tried_again() {
    twice(status(500));
    assertThat(ask()).asInstanceOf(type(Answered.class)).returns(2, Answered::attempts);
  }

  @Test
  void an_overload_that_does_not_end_is_told_in_the_openai_shape() {
    provider.stubFor(post(anyUrl()).willReturn(status(529)));
    assertFailed(ask(), FailureKind.UNAVAILABLE)
        .returns("p/asked-1: HTTP 529: No, *** you", Failed::detail)
        .returns(529, Failed::status)
        .returns(3, Failed::attempts);
  }

  @Test
  void a_refused_key_is_not_tried_again_and_not_told() {
    provider.stubFor(post(anyUrl()).willReturn(status(401)));
    assertFailed(ask(), FailureKind.NOT_AUTHORISED)
        .returns(null, Failed::errorBody)
        .returns(1, Failed::attempts);
  }

  @Test
  void a_wrong_request_is_not_tried_again() {
    provider.stubFor(post(anyUrl()).willReturn(status(400)));
    assertFailed(ask(), FailureKind.REJECTED).returns(1, Failed::attempts);
  }

  @Test
  void a_redirect_is_not_followed() {
    provider.stubFor(
        post(anyUrl()).willReturn(aResponse().withStatus(307).withHeader("Location", "/v2")));
    assertFailed(ask(), FailureKind.MALFORMED);
    provider.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void an_empty_body_is_no_answer() {
    provider.stubFor(post(anyUrl()).willReturn(says("")));
    assertFailed(ask(), FailureKind.MALFORMED);
  }

  @Test
  void another_type_than_promised_is_no_answer() {
    provider.stubFor(
        post(anyUrl())
            .willReturn(
                aResponse().withHeader("Content-Type", "text/html").withBody(cell.answer())));
    assertFailed(ask(), FailureKind.MALFORMED).returns(1, Failed::attempts);
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    var flood = "x".repeat(11_000_000);
    provider.stubFor(post(anyUrl()).willReturn(says(cell.stream() ? "data: " + flood : flood)));
    assertFailed(ask(), FailureKind.TOO_LARGE)
        .returns(400, Failed::status)
        .matches(failed -> failed.tokens().input() > 0, "the question is paid")
        .extracting(Failed::detail)
        .asString()
        .contains("longer than 10000000 bytes");
  }

  @Test
  void a_response_that_is_no_http_is_tried_again() {
    provider.stubFor(
        post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertFailed(ask(), FailureKind.UNAVAILABLE).returns(3, Failed::attempts);
  }

  private ResponseDefinitionBuilder answer() {
    return says(cell.answer());
  }

  private ResponseDefinitionBuilder says(String body) {
    return aResponse().withHeader("Content-Type", cell.contentType()).withBody(body);
  }

  private ResponseDefinitionBuilder status(int status) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(cell.dialect().error("some_error", "No, s3cret you"));
  }

  /** Fails first and answers then. */
  private void twice(ResponseDefinitionBuilder first) {
    provider.stubFor(
        post(anyUrl()).inScenario("twice").willReturn(first).willSetStateTo("recovered"));
    provider.stubFor(
        post(anyUrl()).inScenario("twice").whenScenarioStateIs("recovered").willReturn(answer()));
  }

  private ModelOutcome ask() {
    return ask(Caller.PATIENT);
  }

  private ModelOutcome ask(Timeouts timeouts) {
    return caller.ask(cell, URI.create(provider.baseUrl() + "/v1"), timeouts);
  }

  private static ObjectAssert<Failed> assertFailed(ModelOutcome outcome, FailureKind kind) {
    return assertThat(outcome)
        .asInstanceOf(type(Failed.class))
        .satisfies(failed -> assertThat(failed.kind()).as(failed.detail()).isEqualTo(kind));
  }

  /** An address where nobody listens. */
  private static URI deaf() throws IOException {
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/v1");
    }
  }
}
