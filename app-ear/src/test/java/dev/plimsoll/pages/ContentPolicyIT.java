package dev.plimsoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policy of our pages lets them work, and nothing else. */
@BlackBox
@Tag("one-database")
class ContentPolicyIT {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/f/help-assistant",
          "/guide",
          "/review",
          "/admin/dashboard",
          "/admin/costs",
          "/admin/calls",
          "/admin/features/help-assistant",
          "/admin/models",
          "/admin/ledger");

  @Test
  void lets_our_pages_work_and_runs_no_script_that_is_put_into_one(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      var refused = new CopyOnWriteArrayList<String>();
      page.onConsoleMessage(message -> {
        if (message.text().contains("Content Security Policy")) {
          refused.add(page.url() + ": " + message.text());
        }
      });
      for (var path : PAGES) {
        page.navigate(path);
        page.locator("vaadin-app-layout").waitFor();
        Browser.settle(page);
      }
      assertThat(refused).isEmpty();
      page.evaluate(
          """
          () => {
            const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.body.append(script);
            const link = document.createElement('a');
            link.setAttribute('onclick', 'window.ran = true');
            document.body.append(link);
            link.click();
          }
          """);
      assertThat(page.evaluate("window.ran ?? false")).isEqualTo(false);
      assertThat(refused).hasSizeGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void is_new_for_each_page_and_allows_an_api_nothing(RunningServer server) {
    var first = policy(server, "/sign-in");
    assertThat(first).contains("'nonce-").doesNotContain("'unsafe-inline' 'unsafe-eval'");
    assertThat(policy(server, "/sign-in")).isNotEqualTo(first);
    assertThat(policy(server, "/v1/models"))
        .startsWith("default-src 'none'")
        .doesNotContain("script");
  }

  private static String policy(RunningServer server, String path) {
    return server.http().get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}
