package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions, links and addresses of a server that stands behind a proxy with TLS. */
@Beside
@Tag("one-database")
class SessionsIT {
  private static final String PAGE = "/admin/ledger?kind=person";
  private static final Map<String, String> BEHIND_A_PROXY =
      Map.of(
          "PLIMSOLL_TRUSTED_PROXIES", "127.0.0.1",
          "PLIMSOLL_HOSTS", "127.0.0.1,plimsoll.example.com");

  @Test
  void a_link_signs_in_by_its_button_alone_and_the_session_survives_kill_9() throws Exception {
    try (var server = RunningServer.start("sessions", BEHIND_A_PROXY)) {
      var link = linkOf("Anna", server);
      var http = server.http();
      assertThat(http.get(link).body()).contains("<button");
      assertThat(http.send(http.request(link).HEAD()).statusCode()).isEqualTo(200);
      assertThat(redeemed(link, "X-Forwarded-For", server).statusCode()).isEqualTo(403);

      var welcome = redeemed(link, "X-Nothing", server);
      assertThat(welcome.statusCode()).isEqualTo(303);
      assertThat(redeemed(link, "X-Nothing", server).statusCode()).isEqualTo(410);
      var cookies = welcome.headers().allValues("Set-Cookie");
      assertThat(cookies)
          .hasSize(2)
          .allSatisfy(cookie ->
              assertThat(cookie.toLowerCase(Locale.ROOT))
                  .contains("httponly", "samesite=lax", "secure"));

      server.kill();
      server.start();
      assertThat(asked(PAGE, cookies, server).statusCode()).isEqualTo(200);
      var stranger = server.http().get(PAGE);
      assertThat(stranger.statusCode()).isEqualTo(303);
      assertThat(stranger.headers().firstValue("Location"))
          .hasValueSatisfying(
              to -> assertThat(to).endsWith("/sign-in?to=%2Fadmin%2Fledger%3Fkind%3Dperson"));
    }
  }

  private static HttpResponse<String> redeemed(String link, String header, RunningServer server) {
    return server
        .http()
        .send(
            server
                .http()
                .request("/sign-in/link")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Proto", "https")
                .header(header, "127.0.0.1")
                .POST(BodyPublishers.ofString(link.substring(link.indexOf('?') + 1))));
  }

  private static HttpResponse<String> asked(
      String path, List<String> cookies, RunningServer server) {
    var sent =
        cookies.stream()
            .map(cookie -> cookie.replaceAll(";.*", ""))
            .collect(Collectors.joining("; "));
    return server.http().send(server.http().request(path).header("Cookie", sent));
  }

  private static String linkOf(String name, RunningServer server) throws IOException {
    var text = Files.readString(server.data().resolve("sign-in.txt"));
    var found = Pattern.compile(name + ".*?(/sign-in/link\\S+)").matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
