package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The routing table of a feature: edited as a draft, tried, and only then saved. */
@BlackBox
@Tag("one-database")
class RoutingPageIT {
  private static final String PATH = "/admin/features/handbook/routing";

  @Test
  void edits_a_rule_tries_it_and_saves_it(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate(PATH);
      assertThat(page.locator("h1")).hasText("Routing of Handbook");
      addRule(page);
      assertThat(page.locator("ol li"))
          .containsText("longer than 20 characters → local-extractive");
      assertThat(page.locator(".notice")).containsText("Not saved yet");
      page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true))
          .fill("Where do I find the handbook?");
      button(page, "Where does it go?").click();
      assertThat(page.locator(".routing")).containsText("To local-extractive: rule 1");
      browser.photograph(page, "admin-routing");
      button(page, "Save…").click();
      var dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Why").fill("To see");
      dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(button(page, "Save…")).hasCount(0);
      assertThat(page.locator("ol li")).hasCount(1);
    }
  }

  @Test
  void tries_examples_on_each_other_and_replays_last_week(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate(PATH);
      page.getByLabel("Questions, one per line").fill("Where is the menu?\nWhere is the map?");
      button(page, "Add examples").click();
      button(page, "Cross-check the examples").click();
      assertThat(page.locator(".routing"))
          .containsText("Each predicted from all the others: 2 right");
      page.getByLabel("Minimum closeness").fill("0.99");
      page.getByLabel("Minimum closeness").press("Tab");
      button(page, "Cross-check the examples").click();
      assertThat(page.locator(".routing")).containsText("2 with no close example");
      button(page, "Replay last week").click();
      assertThat(button(page, "Replay last week")).isEnabled();
    }
  }

  private static void addRule(Page page) {
    button(page, "Add a rule…").click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Longer than, in characters").fill("20");
    dialog.getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(dialog).isHidden();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
