package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of itself. */
@BlackBox
class ServerIT {
  @Test
  void is_ready_and_alive(RunningServer server) {
    assertThat(server.http().get("/health/ready").body()).contains("\"status\":\"UP\"");
    assertThat(server.http().get("/health/live").body()).contains("\"status\":\"UP\"");
  }

  @Test
  void tells_what_it_has(RunningServer server) {
    assertThat(server.http().get("/health/ready").body())
        .contains("\"reachable\":\"yes\"", "\"waiting\":", "\"local-extractive\":\"closed\"")
        .containsPattern("\"guide\":\"(indexing|ready): ");
    assertThat(server.http().get("/health/started").body()).contains("\"name\":\"start\"");
  }

  /** Changing to HTTP/2 took threads of the server from others until none was left. */
  @Test
  void stays_with_http_1_where_a_caller_asks_for_http_2(RunningServer server) throws Exception {
    try (var caller = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
      var question = HttpRequest.newBuilder(server.uri("/health/live")).build();
      var answer = caller.send(question, BodyHandlers.ofString());
      assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
      assertThat(answer.body()).contains("UP");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/styles/parts.css", "/components/plimsoll-chart.js"})
  void sends_styles_and_scripts_compressed(String path, RunningServer server) {
    var answer = server.http().send(server.http().request(path).header("Accept-Encoding", "gzip"));
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void describes_its_interface(RunningServer server) {
    var answer = server.http().get("/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("---\nopenapi:");
  }

  @Test
  void shows_its_figures_to_a_scraper(RunningServer server) {
    var answer = server.http().getAs(TestWorkspace.ADMIN_KEY, "/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(answer.body())
        .contains("jvm_memory_used_bytes", "process_start_time_seconds", "plimsoll_sql_statements");
  }

  @Test
  void shows_its_figures_to_nobody_else(RunningServer server) {
    var stranger = server.http().get("/metrics");
    assertThat(stranger.statusCode()).as(stranger.body()).isEqualTo(401);
    var desk = server.http().getAs(TestWorkspace.DESK_KEY, "/metrics");
    assertThat(desk.statusCode()).isEqualTo(403);
    assertThat(desk.body()).contains("read:metrics").doesNotContain("plimsoll_sql");
  }

  @Test
  void counts_calls_with_their_time_and_tokens_for_a_scraper(RunningServer server) {
    var ticket =
        """
        {"model": "triage", "messages": [{"role": "user", "content": "I cannot sign in."}]}
        """;
    var call = server.http().postAs(TestWorkspace.DESK_KEY, "/v1/chat/completions", ticket);
    assertThat(call.statusCode()).isEqualTo(200);
    var series = "\\{feature=\"triage\",model=\"local-extractive\".*outcome=\"answered\"";
    assertThat(server.http().getAs(TestWorkspace.ADMIN_KEY, "/metrics").body())
        .containsPattern("plimsoll_calls_seconds_bucket" + series + ".*le=\"1.0\"")
        .containsPattern("plimsoll_calls_seconds_count" + series)
        .containsPattern("plimsoll_cost_microdollars_total" + series)
        .containsPattern("plimsoll_input_tokens_total" + series)
        .containsPattern("plimsoll_output_tokens_total" + series);
  }
}
