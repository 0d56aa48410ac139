package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has not signed in gets little memory of the server. */
@BlackBox
@Tag("one-database")
class BodiesOfVisitorsIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RPC = "/?v-r=uidl&v-uiId=0";

  private final RunningServer server;

  BodiesOfVisitorsIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void a_page_reads_little_of_them() {
    var large = posted(RPC, "application/json", " ".repeat(100_000));
    assertThat(large.statusCode()).isEqualTo(413);
    var form = posted(RPC, FORM, "a=b");
    assertThat(form.statusCode()).isEqualTo(415);
    var attempt = posted("/sign-in", FORM, "name=" + "a".repeat(100_000));
    assertThat(attempt.statusCode()).isEqualTo(413);
  }

  @Test
  void files_are_those_that_pages_need() {
    var charts = "/webjars/echarts/5.5.0/echarts";
    assertThat(server.http().get(charts + ".min.js").statusCode()).isEqualTo(200);
    assertThat(server.http().get(charts + ".js.map").statusCode()).isEqualTo(303);
  }

  @Test
  void an_import_needs_the_role_before_it_is_read_also_with_an_idempotency_key() {
    var refused =
        server
            .http()
            .send(
                server
                    .http()
                    .request("/api/calls/import?source=old")
                    .header("Authorization", "Bearer " + TestWorkspace.SHOP_KEY)
                    .header("Idempotency-Key", "one")
                    .POST(BodyPublishers.ofString(" ".repeat(1 << 20))));
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/guide",
        "/sign-in",
        "/no-such-page",
        "/sign-in/link?token=none",
        "/sign-in/code",
        "/plimsoll.css",
        "/no-such.css",
        "/?v-r=init&location=guide",
        "/?v-r=heartbeat&v-uiId=0",
        "/VAADIN/build/no-such.js",
        "/VAADIN/dynamic/resource/0/0/a"
      })
  void nothing_is_kept_of_a_visit(String path) {
    assertThat(server.http().get(path).headers().firstValue("Set-Cookie")).isEmpty();
  }

  private HttpResponse<String> posted(String path, String type, String body) {
    return server
        .http()
        .send(
            server
                .http()
                .request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
  }
}
