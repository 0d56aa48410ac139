package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class EvalsPageIT {
  private static final String SMALL_SET =
      """
      {"feature": "help-assistant", "description": "Made by a test of the page",
       "cases": [
         {"id": "kill", "category": "flags", "input": "How do I switch a feature off in an emergency?",
          "expected_keyword": "kill"},
         {"id": "paris", "category": "other", "input": "What is the capital of France?",
          "expected_keyword": "Paris"}]}
      """;

  @Test
  void imports_a_golden_set_runs_it_and_shows_what_became_of_each_case(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/evals");
      assertThat(page.locator(".admin-feature").first()).isVisible();
      browser.photograph(page, "evals");
      button(page, "Import a golden set").click();
      choose(page, SMALL_SET);
      browser.photograph(page, "evals-import");
      button(page, "Import").click();
      assertThat(page.getByText("No runs yet")).isVisible();

      button(page, "Run now").click();
      assertThat(page.locator(".categories")).isVisible(new IsVisibleOptions().setTimeout(60_000));
      assertThat(page.locator(".category")).hasCount(2);
      assertThat(page.getByText("50%").first()).isVisible();
      page.locator("vaadin-grid-cell-content")
          .filter(new FilterOptions().setHasText("What is the capital of France?"))
          .click();
      assertThat(page.locator(".case-details")).containsText("the answer must contain \"Paris\"");
      browser.photograph(page, "evals-run");

      button(page, "Run again").click();
      assertThat(page.getByText("As many cases passed as in"))
          .isVisible(new IsVisibleOptions().setTimeout(60_000));
      page.getByText("All runs").click();
      assertThat(page.locator("plimsoll-chart svg")).isVisible();
      browser.photograph(page, "evals-set");
    }
  }

  @Test
  void refuses_a_file_with_the_case_and_the_field(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/evals");
      button(page, "Import a golden set").click();
      choose(page, "[{\"input\": \"a\", \"expected_keyword\": \"b\"}, {\"input\": \"\"}]");
      button(page, "Import").click();
      assertThat(page.locator(".problem")).containsText("case 2: input");
    }
  }

  @Test
  void asks_for_a_feature_and_a_set_is_renamed_archived_restored_and_deleted(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/evals");
      button(page, "Import a golden set").click();
      choose(page, "[{\"input\": \"a\", \"expected_keyword\": \"b\"}]");
      name(page).fill("passing");
      button(page, "Import").click();
      assertThat(page.locator("vaadin-select [slot=error-message]"))
          .containsText("the file names none that exists");
      page.getByLabel("Feature it asks").click();
      page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Help assistant")).click();
      button(page, "Import").click();
      assertThat(page.getByText("No runs yet")).isVisible();

      button(page, "Rename…").click();
      name(page).fill("help-assistant");
      button(page, "Rename").click();
      assertThat(page.getByText("Another golden set has this name")).isVisible();
      name(page).fill("passed");
      name(page).blur();
      // The dialog becomes shorter, and its buttons move.
      assertThat(page.getByRole(AriaRole.DIALOG)).not().containsText("Another golden set");
      button(page, "Rename").click();
      page.waitForURL("**/admin/evals/passed");

      button(page, "Archive").click();
      button(page, "Restore passed").click();
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("passed").setExact(true))
          .click();
      button(page, "Archive").click();
      browser.photograph(page, "evals-archived");
      button(page, "Delete passed").click();
      page.getByLabel("Why").fill("A test");
      button(page, "Delete it").click();
      assertThat(page.getByText("passed is deleted.")).isVisible();
      assertThat(button(page, "Restore passed")).isHidden();
    }
  }

  private static Locator name(Page page) {
    return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Name"));
  }

  private static void choose(Page page, String json) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "by page.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
    assertThat(button(page, "Import")).isEnabled();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
