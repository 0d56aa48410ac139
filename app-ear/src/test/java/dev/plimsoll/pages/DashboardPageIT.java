package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class DashboardPageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long UNTIL_IT_LOOKS_AGAIN = Duration.ofSeconds(31).toMillis();
  private static final String CALL =
      """
      {"model": "summarise", "messages": [{"role": "user", "content": "The ship left on Monday. \
      It carried grain. It came to Malmö on Friday, a day late, because of ice."}]}
      """;

  private final RunningServer server;

  DashboardPageIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void shows_six_figures_with_their_standing_and_how_they_went(Browser browser) {
    ask();
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/dashboard");
      assertThat(page.locator(".gauge h2"))
          .hasText(
              new String[] {
                "Latency",
                "Error rate",
                "Cost per user per day",
                "Weekly eval pass rate",
                "Thumbs-down rate",
                "Hallucination rate"
              });
      assertThat(card(page, "Latency").locator(".standing")).containsText("On target");
      assertThat(card(page, "Latency").locator("plimsoll-chart svg")).isVisible();
      assertThat(card(page, "Latency").locator("plimsoll-chart"))
          .hasAttribute("aria-label", Pattern.compile("Latency, p95, .*, threshold 10 s"));
      browser.photograph(page, "dashboard");
    }
  }

  @Test
  void keeps_the_choice_in_the_address(Browser browser) {
    ask();
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/dashboard?feature=triage&range=30d");
      assertThat(page.locator("vaadin-select")).containsText("Triage");
      page.getByLabel("7 days").check();
      page.waitForURL("**/admin/dashboard?feature=triage&range=7d");
      page.navigate("/admin/dashboard?feature=summarise&range=7d");
      assertThat(card(page, "Latency")).containsText("call");
      card(page, "Error rate").getByRole(AriaRole.LINK).click();
      page.waitForURL("**/admin/calls?outcome=FAILED&feature=summarise");
    }
  }

  @Test
  void never_shows_zero_where_nothing_was_measured(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/dashboard?feature=untouched");
      assertThat(card(page, "Error rate")).containsText("No calls yet");
      assertThat(card(page, "Error rate").locator(".standing")).containsText("Not measured");
      assertThat(card(page, "Error rate").locator(".figure")).not().containsText("%");
      browser.photograph(page, "dashboard-empty");
    }
  }

  @Test
  void counts_new_calls_while_it_is_open(Browser browser) {
    ask();
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.clock().install();
      page.navigate("/admin/dashboard?feature=summarise");
      var figure = card(page, "Error rate").locator("p");
      assertThat(figure).containsText("failed");
      var calls = Integer.parseInt(figure.textContent().replaceAll(".* of (\\d+) calls?.*", "$1"));
      ask();
      // A call is on record a moment after its answer.
      Wait.until(
          "one call more on the open page",
          PATIENCE,
          () -> {
            page.clock().fastForward(UNTIL_IT_LOOKS_AGAIN);
            return figure.textContent().contains("of " + (calls + 1) + " calls");
          });
    }
  }

  @Test
  void tells_a_chart_as_a_table(Browser browser) {
    ask();
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/dashboard?feature=summarise");
      card(page, "Latency").getByText("As a table").click();
      assertThat(card(page, "Latency").locator("th").nth(1)).hasText("p95");
      assertThat(card(page, "Latency").locator("tbody tr").first()).containsText("s");
    }
  }

  @Test
  void changes_a_threshold_with_a_reason(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/dashboard");
      change(page, "Thumbs-down rate", "25", "pilots are strict");
      assertThat(card(page, "Thumbs-down rate")).containsText("At most 25%");
      page.navigate("/admin/ledger?text=thumbs-down-rate");
      assertThat(page.locator("vaadin-grid")).containsText("pilots are strict");
      page.navigate("/admin/dashboard");
      change(page, "Thumbs-down rate", "20", "as it was");
      assertThat(card(page, "Thumbs-down rate")).containsText("At most 20%");
    }
  }

  @Test
  void refuses_a_threshold_that_makes_no_sense(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/dashboard");
      fill(page, "Error rate", "120");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Enter a number in this range");
    }
  }

  @Test
  void changes_a_latency_budget_with_a_reason(Browser browser) {
    ask();
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/dashboard?feature=summarise");
      assertThat(stages(page)).containsText("within 1,000 ms");
      budget(page, "0", "too strict");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Enter 1 to 600,000 ms");
      browser.photograph(page, "dashboard-latency-budgets");
      page.getByLabel("Answers given as a whole").fill("2000");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(stages(page)).containsText("within 2,000 ms");
      page.navigate("/admin/ledger?text=synchronous");
      assertThat(page.locator("vaadin-grid")).containsText("too strict");
      page.navigate("/admin/dashboard?feature=summarise");
      budget(page, "1000", "as it was");
      assertThat(stages(page)).containsText("within 1,000 ms");
    }
  }

  private static void budget(Page page, String millis, String reason) {
    page.getByText("Change budgets…").click();
    page.getByLabel("Answers given as a whole").fill(millis);
    page.getByLabel("Why").fill(reason);
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
  }

  private static Locator stages(Page page) {
    return page.locator(".stage-timings");
  }

  private static void change(Page page, String figure, String value, String reason) {
    fill(page, figure, value);
    page.getByLabel("Why").fill(reason);
    page.getByRole(AriaRole.BUTTON, named("Change it")).click();
    assertThat(page.getByLabel("Why")).hasCount(0);
  }

  private static void fill(Page page, String figure, String value) {
    page.getByRole(AriaRole.BUTTON, named("Change the threshold of " + figure)).click();
    page.getByLabel("Alert above").fill(value);
    page.getByRole(AriaRole.DIALOG).getByText("Change…").click();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static Locator card(Page page, String figure) {
    return page.locator(".gauge[aria-label='" + figure + "']");
  }

  private void ask() {
    var answer = server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", CALL);
    org.assertj.core.api.Assertions.assertThat(answer.statusCode()).isEqualTo(200);
  }
}
