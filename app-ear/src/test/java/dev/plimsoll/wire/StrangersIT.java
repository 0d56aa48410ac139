package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody learns who may do nothing here. */
@BlackBox
@Tag("one-database")
class StrangersIT {
  /** As many as are read at once of all networks together. */
  private static final int ALL_FORMS = 64;

  private final RunningServer server;

  StrangersIT(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/v1/models",
        "/api/x",
        "/none",
        "/a/%2e%2e/%2e%2e/x",
        "/;x",
        "/openapi/x",
        "/ibm/api"
      })
  void learns_nothing_of_the_server_that_answers(String path) {
    var reply =
        RawRequest.with(TestWorkspace.SHOP_KEY, "GET " + path + " HTTP/1.1")
            .sendTo(server.uri("/"));
    assertThat(reply.header("Server")).isEmpty();
    assertThat(reply.header("X-Powered-By")).isEmpty();
    assertThat(reply.head() + reply.body())
        .doesNotContainIgnoringCase("liberty")
        .doesNotContainIgnoringCase("websphere")
        .doesNotContain("SRVE", "CWWK", "com.ibm", "Exception", "\tat ");
  }

  /** Open Liberty believes such headers of everybody unless told not to. */
  @Test
  void cannot_tell_the_server_what_its_name_is() {
    var reply =
        RawRequest.with(
                TestWorkspace.SHOP_KEY, "GET /ibm/api HTTP/1.1", "$WSSN: evil.example", "$WSSP: 1")
            .sendTo(server.uri("/"));
    assertThat(reply.header("Location")).isEqualTo("/sign-in?to=%2Fibm%2Fapi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Transfer-Encoding: chunked", "Host: other", "Authorization: Bearer another"})
  void cannot_send_what_a_proxy_may_read_otherwise(String second) {
    var body = "{\"model\":\"help\",\"messages\":[]}";
    var reply =
        RawRequest.with(
                TestWorkspace.SHOP_KEY,
                "POST /v1/chat/completions HTTP/1.1",
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                second)
            .and(body)
            .sendTo(server.uri("/"));
    assertThat(reply.status()).as(reply.head() + reply.body()).isEqualTo(400);
    assertThat(reply.body()).doesNotContain("'messages'");
  }

  /** Otherwise, some hundred of them would hold all threads of the server. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/keys",
        "PUT /api/tenants/x",
        "POST /api/keys/x/rotation",
        "POST /api/v1/calls/x/feedback",
        "POST /api/evals/x/runs",
        "POST /api/calls/import?source=x",
        "POST /v1/chat/completions"
      })
  void are_refused_before_their_bodies_come(String what) {
    var reply =
        RawRequest.with(
                "none", what + " HTTP/1.1", "Content-Type: application/json", "Content-Length: 500")
            .and("{")
            .sendTo(server.uri("/"));
    assertThat(reply.status()).as(reply.head()).isEqualTo(401);
  }

  /** Whatever a type of a body says, strangers may have but a few of them read. */
  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-in/link", "/sign-in/code"})
  void send_nothing_but_forms_to_sign_in(String path) {
    var reply =
        RawRequest.with(
                "none",
                "POST " + path + " HTTP/1.1",
                "Content-Type: application/json",
                "Content-Length: 500")
            .and("{")
            .sendTo(server.uri("/"));
    assertThat(reply.status()).as(reply.head()).isEqualTo(415);
  }

  /** The rest of Linux's loopback network is another network to the server. */
  @Test
  void keep_nobody_in_another_network_from_signing_in() throws IOException {
    var slow = new ArrayList<Socket>();
    try {
      for (var i = 0; i < ALL_FORMS; i++) {
        slow.add(form("127.0.0.1", 500, "a"));
      }
      var form = "username=nobody&password=nothing";
      try (var another = form("127.0.0.2", form.length(), form)) {
        var reply = new String(another.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reply).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 503");
      }
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  /** Begins to send a form from an address of this machine. */
  private Socket form(String from, int length, String sent) throws IOException {
    var socket =
        new Socket(
            InetAddress.ofLiteral("127.0.0.1"),
            server.uri("/").getPort(),
            InetAddress.ofLiteral(from),
            0);
    var head =
        """
        POST /sign-in HTTP/1.1
        Host: localhost
        Connection: close
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d

        """
            .formatted(length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + sent).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin: http://evil.example", "Accept: */*"})
  void open_no_socket(String header) {
    var reply =
        RawRequest.with(
                TestWorkspace.SHOP_KEY,
                "GET /VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket HTTP/1.1",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                header)
            .sendTo(server.uri("/"));
    assertThat(reply.status()).as(reply.head()).isEqualTo(403);
  }
}
