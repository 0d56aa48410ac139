package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console's calls: all of them, and one. */
@BlackBox
@Tag("one-database")
class CallsPageIT {
  private static final String ASKED = "Which port does Plimsoll listen on, and how do I change it?";
  private static final String QUESTION =
      """
      {"model": "help-assistant", "user": "customer-4711",
       "messages": [{"role": "user", "content": "%s"}]}
      """
          .formatted(ASKED);

  @Test
  void finds_a_call_and_shows_all_of_it(Browser browser, RunningServer server) {
    var answer = server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", QUESTION);
    var id = answer.headers().firstValue("X-Plimsoll-Call").orElseThrow();
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/calls");
      assertThat(page.locator("vaadin-grid")).containsText(ASKED);
      browser.photograph(page, "admin-calls");
      page.navigate("/admin/calls?user=customer-4711");
      assertThat(page.getByLabel("User", new GetByLabelOptions().setExact(true)))
          .hasValue("customer-4711");
      assertThat(page.locator(".pager")).containsText("1 call");
      page.locator("vaadin-grid-cell-content").getByText(ASKED).click();

      assertThat(page).hasURL(server.uri("/admin/calls/" + id + "?user=customer-4711").toString());
      assertThat(page.locator(".facts")).containsText("customer-4711");
      assertThat(page.locator(".facts")).containsText("shop");
      assertThat(page.locator(".facts")).containsText("help-assistant, version 1");
      assertThat(page.locator(".stage-bars")).containsText("retrieve");
      assertThat(page.locator(".stage-bars")).containsText("budget for synchronous answers");
      assertThat(page.locator(".passages vaadin-button")).not().hasCount(0);
      browser.photograph(page, "admin-call");
    }
  }

  @Test
  void finds_the_call_of_a_complaint_by_its_id_and_keeps_its_place_in_the_address(
      Browser browser, RunningServer server) {
    var asked = QUESTION.replace("customer-4711", "customer-who-complains");
    var answer = server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", asked);
    var id = answer.headers().firstValue("X-Plimsoll-Call").orElseThrow();
    server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", asked);
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/calls");
      page.getByLabel("Words, or the id of a call").fill("chatcmpl-" + id);
      page.waitForURL("**/admin/calls/" + id);
      link(page, Pattern.compile("customer-who-complains$")).click();
      page.waitForURL("**/admin/calls?user=*customer-who-complains");
      assertThat(page.locator(".pager")).containsText("2 calls");
      page.locator("vaadin-grid a").first().click();
      link(page, Pattern.compile("^Older$")).click();
      assertThat(page).hasURL(Pattern.compile(".*/admin/calls/" + id + "\\?user=.*"));
      assertThat(link(page, Pattern.compile("^Older$"))).isHidden();
      page.getByText("Back to the list").click();
      page.getByLabel("Model", new GetByLabelOptions().setExact(true)).fill("no-such-model");
      page.waitForURL("**/admin/calls?model=no-such-model&user=*");
      Browser.settle(page);
      page.goBack();
      assertThat(page.getByText("Back to the list")).isVisible();
      Browser.settle(page);
      page.goForward();
      assertThat(page.locator(".pager")).containsText("0 calls");
    }
  }

  @Test
  void lists_all_of_a_call_below_each_other_on_a_phone(Browser browser, RunningServer server) {
    var question = QUESTION.replace("customer-4711", "customer-on-a-phone");
    server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", question);
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/calls?user=customer-on-a-phone");
      assertThat(page.locator("vaadin-grid")).containsText(ASKED);
      assertThat(page.locator("vaadin-grid .facts")).hasCount(0);
      Browser.settle(page);
      page.setViewportSize(400, 800);
      assertThat(page.locator("vaadin-grid .facts")).containsText(ASKED);
      assertThat(page.locator("vaadin-grid .facts")).containsText("local-extractive");
    }
  }

  @Test
  void makes_a_case_of_a_golden_set_of_a_question(Browser browser, RunningServer server) {
    var asked = QUESTION.replace("customer-4711", "customer-who-found-a-case");
    server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", asked);
    // The first by its name, which is chosen at first.
    var set = "/api/evals/a-case-of-a-customer?feature=help-assistant";
    var cases = "[{\"input\": \"What is a kill switch?\", \"expected_keyword\": \"kill\"}]";
    server.http().sendAs(TestWorkspace.ADMIN_KEY, "PUT", set, cases);
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/calls?user=customer-who-found-a-case");
      page.locator("vaadin-grid a").first().click();
      page.getByText("Add to golden set…").click();
      assertThat(page.getByLabel("Question")).hasValue(ASKED);
      page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Words").setExact(true))
          .fill("9080");
      page.getByText("Add", new GetByTextOptions().setExact(true)).click();
      page.getByText("Open it").click();
      page.waitForURL("**/admin/evals/*");
    }
  }

  @Test
  void says_what_to_do_when_nothing_fits(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/calls?user=nobody-at-all");
      assertThat(page.locator("vaadin-grid")).containsText("No calls match.");
      assertThat(page.locator(".pager")).containsText("0 calls");
    }
  }

  private static Locator link(Page page, Pattern name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
  }
}
