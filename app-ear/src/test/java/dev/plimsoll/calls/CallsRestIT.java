package dev.plimsoll.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Http;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Import of conversations and export of calls over REST, for admins. */
@BlackBox
class CallsRestIT {
  private static final String TALK =
      """
      {"feature":"help-assistant","user":"kim","messages":[{"role":"user","content":"=Where?"}],"answer":"There."}
      """;
  private static final String IMPORT = "/api/calls/import?source=rest-bot";

  private final Http http;

  CallsRestIT(RunningServer server) {
    http = server.http();
  }

  @Test
  void imports_conversations_and_exports_them_in_every_format() {
    assertThat(http.postAs(TestWorkspace.ADMIN_KEY, IMPORT + "&dry-run=true", TALK).body())
        .contains("\"conversations\":1");
    assertThat(http.postAs(TestWorkspace.ADMIN_KEY, IMPORT, TALK).statusCode()).isEqualTo(201);
    assertThat(http.postAs(TestWorkspace.ADMIN_KEY, IMPORT, TALK).statusCode()).isEqualTo(200);
    var csv = export("csv&user=kim");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"calls.csv\"");
    assertThat(csv.body()).contains(",IMPORT,", ",'=Where?,There.");
    assertThat(export("jsonl&user=kim&text=where").body().lines())
        .singleElement()
        .satisfies(
            line -> assertThat(Json.parse(line).at("/call/answer").asString()).isEqualTo("There."));
    var traces = Json.parse(export("otlp&user=kim").body());
    assertThat(traces.at("/resourceSpans/0/scopeSpans/0/spans")).hasSize(1);
    assertThat(export("csv&user=nobody-at-all").body().lines()).hasSize(1);
  }

  @Test
  void imports_once_for_an_idempotency_key_and_gives_repeats_the_first_answer() {
    var talk = TALK.replace("kim", "lou");
    var first = repeatable("import-1", talk);
    assertThat(first.statusCode()).isEqualTo(201);
    var repeat = repeatable("import-1", talk);
    assertThat(repeat.statusCode()).isEqualTo(201);
    assertThat(repeat.body()).isEqualTo(first.body()).contains("\"conversations\":1");
    assertThat(repeat.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    var other = repeatable("import-1", TALK.replace("kim", "mia"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(repeatable("import 2", talk).statusCode()).isEqualTo(400);
    assertThat(repeatable("import-3", "{}").statusCode()).isEqualTo(400);
    assertThat(repeatable("import-3", "{}").body()).contains("line 1");
  }

  private HttpResponse<String> repeatable(String key, String talk) {
    return http.send(
        http.request(IMPORT)
            .header("Authorization", "Bearer " + TestWorkspace.ADMIN_KEY)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(talk)));
  }

  @Test
  void tells_what_is_wrong_by_line_and_field_and_imports_nothing() {
    var answer = http.postAs(TestWorkspace.ADMIN_KEY, IMPORT, TALK + "{\"messages\":[]}");
    assertThat(answer.statusCode()).isEqualTo(400);
    var problem = Json.parse(answer.body()).at("/errors/0");
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("field").asString()).isEqualTo("messages");
    assertThat(export("csv&outcome=sunny").statusCode()).isEqualTo(400);
    assertThat(export("csv&colour=red").body()).contains("colour");
    assertThat(export("xlsx").statusCode()).isEqualTo(400);
    assertThat(export("csv&from=-999999999-01-01T00:00:00Z").statusCode()).isEqualTo(400);
    assertThat(export("csv&until=%2B999999999-01-01T00:00:00Z").statusCode()).isEqualTo(400);
  }

  @Test
  void lets_nobody_but_admins_in() {
    assertThat(http.get("/api/calls/export").statusCode()).isEqualTo(401);
    assertThat(http.getAs(TestWorkspace.SHOP_KEY, "/api/calls/export").statusCode()).isEqualTo(403);
    assertThat(http.postAs(TestWorkspace.SHOP_KEY, IMPORT, TALK).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> export(String query) {
    return http.getAs(TestWorkspace.ADMIN_KEY, "/api/calls/export?format=" + query);
  }
}
