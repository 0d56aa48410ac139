package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console's prompts: all of them, and one. */
@BlackBox
@Tag("one-database")
class PromptsPageIT {
  @Test
  void shows_which_version_each_label_points_at_and_who_uses_it(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/prompts");
      var summarise =
          page.locator(".card").filter(new Locator.FilterOptions().setHasText("summarise"));
      assertThat(summarise).containsText("Used by Summarise");
      assertThat(summarise).containsText("production → 1");
      browser.photograph(page, "admin-prompts");
      summarise.click();
      assertThat(page.locator("h1")).hasText("summarise");
    }
  }

  @Test
  void refuses_a_version_that_is_no_template_and_asks_before_it_throws_it_away(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/prompts/help-assistant");
      var dialog = draft(page, "Answer {{#question}} for {{name}}");
      assertThat(dialog.locator(".problem")).containsText("not a valid Mustache template");
      browser.photograph(page, "admin-prompt-refused");
      page.keyboard().press("Escape");
      page.getByText("Keep editing").click();
      assertThat(dialog.getByLabel("Text of the message").last())
          .hasValue("Answer {{#question}} for {{name}}");
      dialog.getByText("Cancel").click();
      page.getByText("Discard", exactly()).click();
      assertThat(page.getByText("Version 1", exactly()).first()).isVisible();
    }
  }

  @Test
  void saves_a_version_shows_the_difference_and_moves_a_label_there(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/prompts/triage");
      draft(page, "Label this ticket: {{input}}");
      assertThat(page.locator(".diff-line.changed").first()).containsText("Label this ticket");
      page.getByText("Move staging here…").first().click();
      var dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Why").fill("To try it");
      dialog.getByText("Move", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".card").first()).containsText("staging");
      browser.photograph(page, "admin-prompt");
    }
  }

  private static Locator draft(Page page, String text) {
    page.getByText("New version").click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Text of the message").last().fill(text);
    dialog.getByText("Save").click();
    return dialog;
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
