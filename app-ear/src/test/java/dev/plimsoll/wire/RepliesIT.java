package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reply has, whoever makes it: the API, or the container by itself. */
@BlackBox
@Tag("one-database")
class RepliesIT {
  private static final String CHAT = "POST /v1/chat/completions HTTP/1.1";
  private static final String JSON = "Content-Type: application/json";
  private static final String LENGTH = "Content-Length: 2";
  private static final String GOOD =
      """
      {"model": "triage", "messages": [{"role": "user", "content": "I cannot sign in."}]}
      """;

  private final RunningServer server;

  RepliesIT(RunningServer server) {
    this.server = server;
  }

  static Stream<Arguments> brokenOnTheWire() {
    var chunked = shop(CHAT, JSON, "Transfer-Encoding: chunked");
    var form = shop("POST /v1/files HTTP/1.1", "Content-Type: multipart/form-data");
    var part =
        "--X\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--X\r\nCont";
    var cut =
        shop(
            "POST /v1/files HTTP/1.1",
            "Content-Type: multipart/form-data; boundary=X",
            "Content-Length: " + part.length());
    return Stream.of(
        arguments("a bad chunk", 400, chunked.and("ZZ\r\n{}\r\n0\r\n\r\n")),
        arguments("what is not gzip", 400, coded("gzip")),
        arguments("what is not deflate", 400, coded("deflate")),
        arguments("a form without a boundary", 400, form),
        arguments("a form that breaks off", 400, cut.and(part)),
        arguments("an encoded slash", 400, shop("GET /v1/files/..%2fx HTTP/1.1")),
        arguments("an encoded backslash", 400, shop("GET /v1/models/%5c HTTP/1.1")),
        arguments("a query that cannot be decoded", 400, shop("GET /v1/jobs/x?user=%zz HTTP/1.1")),
        arguments("a strange media type", 415, shop(CHAT, "Content-Type: ;;;", LENGTH).and("{}")),
        arguments("TRACE", 405, shop("TRACE /v1/chat/completions HTTP/1.1")),
        arguments("an unknown method", 405, shop("BREW /v1/models HTTP/1.1")),
        arguments("no such address", 404, shop("GET /v1 HTTP/1.1")),
        arguments("no flags", 404, shop("GET /ofrep/x HTTP/1.1")),
        arguments("no page for a POST", 404, shop("POST / HTTP/1.1", "Content-Length: 0")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenOnTheWire")
  void is_an_error_of_the_wire(String what, int status, RawRequest request) {
    var reply = request.sendTo(server.uri("/"));
    assertThat(reply.status()).as(reply.head() + reply.body()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    var error = Json.parse(reply.body()).get("error");
    assertThat(error.get("message").stringValue()).isNotBlank().doesNotContain("Exception");
    assertThat(error.get("request_id").stringValue()).isEqualTo(reply.header("X-Request-Id"));
    assertThat(reply.header("Allow").isEmpty()).isEqualTo(status != 405);
  }

  static Stream<Arguments> brokenOnTheApi() {
    return Stream.of(
        arguments(
            "a strange media type",
            400,
            admin("PUT /api/evals/x HTTP/1.1", "Content-Type: ;;;", LENGTH).and("{}")),
        arguments("a strange wish", 400, admin("GET /api/evals/x/runs/y HTTP/1.1", "Accept: ;;;")),
        arguments(
            "a type that is not there",
            406,
            admin("GET /api/evals/x/runs/y HTTP/1.1", "Accept: image/png")),
        arguments("an encoded slash", 400, admin("GET /api/evals/a%2fb/runs/x HTTP/1.1")),
        arguments(
            "a bad chunk",
            400,
            admin("PUT /api/evals/x HTTP/1.1", JSON, "Transfer-Encoding: chunked")
                .and("ZZ\r\n{}\r\n0\r\n\r\n")),
        arguments(
            "what is not gzip",
            400,
            admin(
                    "PUT /api/evals/x?feature=help-assistant HTTP/1.1",
                    JSON,
                    LENGTH,
                    "Content-Encoding: gzip")
                .and("{}")),
        arguments("TRACE", 405, admin("TRACE /api/evals/x HTTP/1.1")),
        arguments("another method", 405, admin("DELETE /api/evals/x HTTP/1.1")),
        arguments(
            "another method with a body",
            405,
            admin("POST /api/evals/x HTTP/1.1", JSON, LENGTH).and("{}")),
        arguments("no such address", 404, admin("GET /api/x HTTP/1.1")),
        arguments(
            "no such address for a body",
            404,
            admin("PUT /api/evals/x/y HTTP/1.1", JSON, LENGTH).and("{}")),
        arguments(
            "no such address with odd characters in its query",
            400,
            admin("PUT /api/evals/x/y?q=<|> HTTP/1.1", JSON, LENGTH).and("{}")),
        arguments(
            "a query that cannot be decoded", 400, admin("GET /api/ledger/check?x=%zz HTTP/1.1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenOnTheApi")
  void is_a_problem_of_the_api(String what, int status, RawRequest request) {
    var reply = request.sendTo(server.uri("/"));
    assertThat(reply.status()).as(reply.head() + reply.body()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(Json.parse(reply.body()).get("detail").stringValue())
        .isNotBlank()
        .doesNotContain("RESTEASY", "Exception");
    assertThat(reply.header("X-Request-Id")).isNotEmpty();
    assertThat(reply.header("Allow").isEmpty()).isEqualTo(status != 405);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /chat/completions, /v1/chat/completions",
    "POST, /V1/chat/completions, /v1/chat/completions",
    "POST, /v1/v1/embeddings, /v1/embeddings",
    "GET, /models, /v1/models",
    "POST, /files, /v1/files",
  })
  void tells_a_client_with_another_base_url_the_right_address(
      String method, String path, String meant) {
    var reply = shop(method + " " + path + " HTTP/1.1", LENGTH).and("{}").sendTo(server.uri("/"));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(Json.parse(reply.body()).at("/error/message").stringValue())
        .contains("Use " + meant, "must end in /v1");
  }

  @Test
  void is_a_page_for_a_browser_and_plain_text_where_there_is_none() {
    assertThat(server.http().get("/sign-in").body()).contains("<html");
    var hidden = server.http().get("/WEB-INF/web.xml");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    assertThat(hidden.headers().firstValue("X-Request-Id")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chat/completions, 'POST, OPTIONS'",
    "/v1/models, 'GET, HEAD, OPTIONS'",
    "/v1/batches/b/cancel, 'POST, OPTIONS'",
    "/v1/jobs/j, 'GET, DELETE, HEAD, OPTIONS'",
  })
  void lists_the_methods_of_an_address(String path, String methods) {
    var reply = server.http().send(server.http().request(path).method("OPTIONS", nothing()));
    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(reply.headers().firstValue("Allow")).hasValue(methods);
    var refused = server.http().send(server.http().request(path).method("PATCH", nothing()));
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).hasValue(methods);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/models", "/api/calls/export"})
  void has_a_head_where_it_can_be_read(String path) {
    var reply =
        server
            .http()
            .send(
                server
                    .http()
                    .request(path)
                    .method("HEAD", nothing())
                    .header("Authorization", "Bearer " + TestWorkspace.ADMIN_KEY));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("X-Request-Id")).isPresent();
  }

  @Test
  void has_the_id_of_the_call_where_there_is_one() {
    var reply = server.http().postAs(TestWorkspace.DESK_KEY, "/v1/chat/completions", GOOD);
    assertThat(reply.headers().firstValue("X-Request-Id"))
        .isPresent()
        .isEqualTo(reply.headers().firstValue("X-Plimsoll-Call"));
  }

  @Test
  void lets_pages_of_an_allowed_origin_call_the_wire() {
    var asked = preflight("/v1/chat/completions", TestWorkspace.ORIGIN);
    assertThat(asked.statusCode()).isBetween(200, 204);
    assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo(TestWorkspace.ORIGIN);
    assertThat(header(asked, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(header(asked, "Access-Control-Allow-Headers")).contains("x-stainless-lang");
    var reply =
        server
            .http()
            .send(
                server
                    .http()
                    .request("/v1/models")
                    .header("Origin", TestWorkspace.ORIGIN)
                    .header("Authorization", "Bearer " + TestWorkspace.SHOP_KEY));
    assertThat(header(reply, "Access-Control-Allow-Origin")).isEqualTo(TestWorkspace.ORIGIN);
    assertThat(header(reply, "Access-Control-Expose-Headers")).contains("X-Request-Id");
    assertThat(reply.headers().allValues("Vary").toString()).contains("Origin");
    assertThat(header(reply, "Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chat/completions, https://evil.example.com",
    "/v1/chat/completions, null",
    "/v1/chat/completions, none",
    "/api/calls/import, https://shop.example.com",
    "/admin/people, https://shop.example.com",
  })
  void lets_no_other_page_call(String path, String origin) {
    assertThat(header(preflight(path, origin), "Access-Control-Allow-Origin")).isEmpty();
  }

  private HttpResponse<String> preflight(String path, String origin) {
    return server
        .http()
        .send(
            server
                .http()
                .request(path)
                .method("OPTIONS", nothing())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,x-stainless-lang"));
  }

  private static BodyPublisher nothing() {
    return BodyPublishers.noBody();
  }

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  private static RawRequest coded(String coding) {
    return shop(CHAT, JSON, LENGTH, "Content-Encoding: " + coding).and("{}");
  }

  private static RawRequest shop(String first, String... headers) {
    return RawRequest.with(TestWorkspace.SHOP_KEY, first, headers);
  }

  private static RawRequest admin(String first, String... headers) {
    return RawRequest.with(TestWorkspace.ADMIN_KEY, first, headers);
  }
}
