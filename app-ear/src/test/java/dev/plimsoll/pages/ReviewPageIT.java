package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws what was asked so far and rates it, by keyboard alone. */
@BlackBox
@Tag("one-database")
class ReviewPageIT {
  private static final Pattern REVIEW_OF_A_WEEK = Pattern.compile(".*/review/\\d{4}-W\\d{2}");

  @Test
  void says_what_to_do_where_nothing_was_drawn(Browser browser) {
    try (var anna = browser.signedIn("anna");
        var rita = browser.signedIn("rita")) {
      var page = anna.newPage();
      page.navigate("/review/2020-W01");
      assertThat(page.locator(".empty")).containsText("Nothing was drawn from 2020-W01");
      assertThat(page.locator(".empty vaadin-button")).hasText("Draw now…");
      browser.photograph(page, "review-empty");
      var hers = rita.newPage();
      hers.navigate("/review/2020-W01");
      assertThat(hers.locator(".empty")).containsText("An admin can draw a sample now");
      assertThat(hers.locator(".page vaadin-button")).hasCount(0);
    }
  }

  @Test
  void is_for_reviewers_and_admins_alone(Browser browser) {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/review");
      assertThat(page.locator(".review-page")).hasCount(0);
      page.navigate("/");
      assertThat(page.locator(".drawer")).not().containsText("Review");
    }
  }

  @Test
  void turns_ratings_by_keyboard_into_a_rate(RunningServer server, Browser browser) {
    List.of("How do I kill a feature?", "What is a draw?", "Who rates conversations?")
        .forEach(question -> ask(server, question));
    draw(browser);
    try (var rita = browser.signedIn("rita")) {
      var page = rita.newPage();
      page.navigate("/review");
      rateTheFirst(browser, page);
      assertThat(page.locator(".figure").first()).hasText("100%");
      var total = total(page);
      rateTheRest(page, total);
      browser.photograph(page, "review-done");
      changeTheFirst(page, total);
      assertThat(page.locator(".figure").first()).hasText("0%");
      var late = rita.newPage();
      changeMindOnTheLast(late, total);
      finish(page);
      assertThat(page.locator(".review-progress")).containsText("finished");
      keepsWhatCannotBeSaved(browser, late);
      assertThat(page.getByText("The conversations and their ratings")).isVisible();
      assertThat(page.locator("vaadin-grid").last()).containsText("Conversation 1");
    }
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/review");
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Conversation 1").setExact(true))
          .click();
      page.waitForURL("**/admin/calls/*");
    }
  }

  private static void ask(RunningServer server, String question) {
    var body =
        "{\"model\":\"help-assistant\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
            .formatted(question);
    server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", body);
  }

  private static void draw(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/review");
      button(page, "Draw now…");
      page.getByLabel("Why").fill("To try it");
      browser.photograph(page, "review-draw");
      button(page, "Draw");
      page.waitForURL(REVIEW_OF_A_WEEK);
      assertThat(page.locator(".review-progress")).containsText("0 of ");
      button(page, "Repeat the draw");
      assertThat(page.locator(".chip.good")).containsText("came out again");
      button(page, "Schedule…");
      assertThat(page.getByLabel("Time zone")).isVisible();
      browser.photograph(page, "review-schedule");
    }
  }

  private static void rateTheFirst(Browser browser, Page page) {
    assertThat(page.locator(".empty")).containsText("to be rated");
    press(page, "b");
    assertThat(page.locator(".review-text .answer").first()).isVisible();
    assertThat(page.locator(".review-text")).not().containsText("shop");
    press(page, "y", "5", "4");
    press(page, "Control+Enter");
    assertThat(page.locator(".rubric .problem"))
        .hasText("Still to rate: Tone, Completeness, Safety.");
    press(page, "3", "5", "5", "p");
    browser.photograph(page, "review");
    press(page, "?");
    assertThat(page.getByText("Review by keyboard")).isVisible();
    press(page, "Escape");
    assertThat(page.getByText("Review by keyboard")).isHidden();
    press(page, "w");
    page.keyboard().type("It made up a page: 1 y n u.");
    press(page, "Control+Enter");
    assertThat(page.locator(".review-progress")).containsText("1 of ");
  }

  private static int total(Page page) {
    var progress = page.locator(".review-progress").innerText();
    return Integer.parseInt(progress.replaceAll("(?s).*1 of (\\d+) rated.*", "$1"));
  }

  private static void rateTheRest(Page page, int total) {
    for (var rated = 2; rated <= total; rated++) {
      assertThat(page.locator(".review-text h2")).hasText("Conversation " + rated);
      press(page, "n", "5", "4", "5", "4", "5", "Control+Enter");
      assertThat(page.locator(".review-progress")).containsText(rated + " of " + total);
    }
    assertThat(page.locator(".empty")).containsText("All " + total + " are rated");
  }

  private static void changeTheFirst(Page page, int total) {
    for (var position = total; position >= 1; position--) {
      press(page, "ArrowLeft");
      assertThat(page.locator(".review-text h2")).hasText("Conversation " + position);
    }
    assertThat(page.getByLabel("Note")).hasValue("It made up a page: 1 y n u.");
    press(page, "n", "Control+Enter");
  }

  private static void finish(Page page) {
    page.navigate("/review");
    assertThat(page.locator(".empty")).containsText("are rated");
    press(page, "f");
    button(page, "Finish");
  }

  private static void changeMindOnTheLast(Page page, int total) {
    page.navigate("/review");
    assertThat(page.locator(".empty")).containsText("are rated");
    press(page, "ArrowLeft");
    assertThat(page.locator(".review-text h2")).hasText("Conversation " + total);
    page.getByLabel("Note").fill("On second thought, it left out half.");
  }

  private static void keepsWhatCannotBeSaved(Browser browser, Page page) {
    press(page, "Control+Enter");
    assertThat(page.locator(".rubric .problem")).containsText("finished");
    assertThat(page.getByLabel("Note")).hasValue("On second thought, it left out half.");
    browser.photograph(page, "review-too-late");
    press(page, "Control+Enter");
    assertThat(page.locator(".rubric")).hasCount(0);
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
