package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has not signed in gets little memory of the server. */
@BlackBox
@Tag("one-database")
class BodiesOfVisitorsIT {
  private static final String RPC = "/?v-r=uidl&v-uiId=0";

  private final RunningServer server;

  BodiesOfVisitorsIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void a_page_reads_little_of_them() {
    var session = server.http().get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
    var large = posted(RPC, "application/json", session, " ".repeat(100_000));
    assertThat(large.statusCode()).isEqualTo(413);
    var form = posted(RPC, "application/x-www-form-urlencoded", session, "a=b");
    assertThat(form.statusCode()).isEqualTo(415);
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

  @Test
  void there_are_only_so_many_sessions_of_them() {
    List<String> cookies = new ArrayList<>();
    for (var i = 0; i < 320; i++) {
      cookies.add(server.http().get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow());
    }
    assertThat(isKnown(cookies.getFirst())).isFalse();
    assertThat(isKnown(cookies.getLast())).isTrue();
  }

  /** A session that the server knows needs no other one. */
  private boolean isKnown(String cookie) {
    var request = server.http().request("/sign-in").header("Cookie", cookie.replaceAll(";.*", ""));
    return server.http().send(request).headers().firstValue("Set-Cookie").isEmpty();
  }

  private HttpResponse<String> posted(String path, String type, String cookie, String body) {
    return server
        .http()
        .send(
            server
                .http()
                .request(path)
                .header("Content-Type", type)
                .header("Cookie", cookie.replaceAll(";.*", ""))
                .POST(BodyPublishers.ofString(body)));
  }
}
