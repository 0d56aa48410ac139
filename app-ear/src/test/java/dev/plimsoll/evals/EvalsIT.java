package dev.plimsoll.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Http;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Golden sets and runs as CI uses them, over REST. */
@BlackBox
class EvalsIT {
  private static final String TWO_CASES =
      """
      [{"input": "How do I switch a feature off in an emergency?", "expected_keyword": "kill"},
       {"input": "What is the capital of France?", "expected_keyword": "Paris"}]
      """;

  private final Http http;

  EvalsIT(RunningServer server) {
    http = server.http();
  }

  @Test
  void imports_a_set_once_and_runs_it_against_a_threshold() {
    var first = upload("two-cases", "application/json", TWO_CASES);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(json(first).get("cases").intValue()).isEqualTo(2);
    var again = upload("two-cases", "application/json", TWO_CASES);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).get("changed").booleanValue()).isFalse();

    var run = json(run("two-cases", "threshold=0.6", "application/json"));
    assertThat(run.get("pass_rate").doubleValue()).isEqualTo(0.5);
    assertThat(run.get("gate").stringValue()).isEqualTo("failed");
    assertThat(run.at("/results/0/status").stringValue()).isEqualTo("passed");
    assertThat(run.at("/results/1/status").stringValue()).isEqualTo("failed");
    assertThat(
            json(run("two-cases", "threshold=0.5", "application/json")).get("gate").stringValue())
        .isEqualTo("passed");
  }

  @Test
  void begins_one_run_for_an_idempotency_key() {
    upload("repeated", "application/json", TWO_CASES);
    var first = json(repeatable("repeated"));
    assertThat(json(repeatable("repeated"))).isEqualTo(first);
    assertThat(json(run("repeated", "threshold=1", "application/json")).get("run"))
        .isNotEqualTo(first.get("run"));
  }

  private HttpResponse<String> repeatable(String set) {
    return http.send(
        http.request("/api/evals/" + set + "/runs?threshold=1")
            .header("Authorization", "Bearer " + TestWorkspace.ADMIN_KEY)
            .header("Idempotency-Key", "run-of-" + set)
            .POST(BodyPublishers.noBody()));
  }

  @Test
  void tells_a_run_as_junit_xml() {
    upload("as-xml", "application/json", TWO_CASES);
    var report = run("as-xml", "threshold=1", "application/xml");
    assertThat(report.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
    assertThat(report.body())
        .contains("<testsuites", "tests=\"2\" failures=\"1\" errors=\"0\"", "gate", "failed");
  }

  @Test
  void takes_json_lines_and_csv_as_well() {
    var lines =
        """
        {"id": "labels", "input": "Which labels are there?", "category": "a", "expect": {"label": "how-to"}}
        {"id": "cost", "input": "How much is it?", "category": "b", "expect": {"regex": "(?i)cost|price"}}
        """;
    assertThat(json(upload("lines", "application/x-ndjson", lines)).get("cases").intValue())
        .isEqualTo(2);
    var csv = "input,category,expected_keyword\n\"What, then?\",a,this\nAnd?,b,that\n";
    assertThat(json(upload("table", "text/csv", csv)).get("cases").intValue()).isEqualTo(2);
  }

  @Test
  void takes_what_is_compressed() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(packed)) {
      packing.write(TWO_CASES.getBytes(StandardCharsets.UTF_8));
    }
    var answer =
        http.send(
            uploading("packed", "application/json")
                .header("Content-Encoding", "gzip")
                .PUT(BodyPublishers.ofByteArray(packed.toByteArray())));
    assertThat(json(answer).get("cases").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          application/json | [{"input": "a"}]                                  | case 1
          application/json | [{"input": "a", "expected_keyword": "b"}, {}]     | case 2
          application/json | [{"id": "a", "input": "a", "expect": {"regex": "("}}]| expect.regex
          application/json | [                                                 | JSON
          application/json | []                                                | at least one
          text/plain       | a                                                 | Content-Type
          """)
  void says_what_is_wrong_with_a_file_and_imports_nothing(
      String type, String body, String complaint) {
    var refused = upload("refused", type, body);
    assertThat(refused.statusCode()).isIn(400, 415);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(refused).get("detail").stringValue()).contains(complaint);
    assertThat(run("refused", "threshold=1", "application/json").statusCode()).isEqualTo(404);
  }

  @Test
  void is_for_administrators() {
    var body = BodyPublishers.ofString("");
    assertThat(http.send(http.request("/api/evals/help-assistant/runs").POST(body)).statusCode())
        .isEqualTo(401);
    assertThat(
            http.postAs(TestWorkspace.SHOP_KEY, "/api/evals/help-assistant/runs", "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void runs_no_set_of_a_feature_that_the_key_may_not_use() {
    upload("of-help", "application/json", TWO_CASES);
    var key =
        json(http.postAs(
                TestWorkspace.ADMIN_KEY,
                "/api/keys",
                """
                {"name": "only-triage", "roles": ["user"], "features": ["triage"],
                 "scopes": ["manage:evals"]}
                """))
            .get("secret")
            .stringValue();
    var refused = http.postAs(key, "/api/evals/of-help/runs?threshold=1", "");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    assertThat(refused.body()).contains("'help-assistant'");
    var other = "/api/evals/of-help/runs?threshold=1&wait=0&feature=";
    assertThat(http.postAs(key, other + "summarise", "").statusCode()).isEqualTo(403);
    assertThat(http.postAs(key, other + "triage", "").statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource({
    "threshold=much, threshold",
    "threshold=1&wait=-1, wait",
    "threshold=1&feature=No Such, feature"
  })
  void names_the_parameter_that_is_wrong(String query, String field) {
    var refused = run("help-assistant", query.replace(" ", "%20"), "application/json");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("field").stringValue()).isEqualTo(field);
  }

  private HttpResponse<String> upload(String set, String type, String body) {
    return http.send(uploading(set, type).PUT(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder uploading(String set, String type) {
    return http.request("/api/evals/" + set + "?feature=help-assistant")
        .header("Authorization", "Bearer " + TestWorkspace.ADMIN_KEY)
        .header("Content-Type", type);
  }

  private HttpResponse<String> run(String set, String query, String accept) {
    return http.send(
        http.request("/api/evals/" + set + "/runs?" + query)
            .header("Authorization", "Bearer " + TestWorkspace.ADMIN_KEY)
            .header("Accept", accept)
            .POST(BodyPublishers.noBody()));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.parse(response.body());
  }
}
