package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console's features: all of them, and one. */
@BlackBox
@Tag("one-database")
class FeaturesPageIT {
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  @Test
  void shows_stage_audience_and_day_of_each_feature(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features");
      assertThat(page.locator(".admin-feature")).hasCount(7);
      assertThat(card(page, "Help assistant")).containsText("on for everyone");
      assertThat(card(page, "Help assistant")).containsText("calls today");
      assertThat(card(page, "Help assistant").locator("plimsoll-chart svg")).isVisible();
      assertThat(card(page, "Handbook")).containsText("pilot");
      assertThat(card(page, "Handbook")).containsText("$0 of $5");
      browser.photograph(page, "admin-features");
      card(page, "Triage").getByText("Details and rollout").click();
      assertThat(page.locator("h1")).hasText("Triage");
    }
  }

  @Test
  void shows_who_has_a_feature_how_it_answers_and_what_was_changed(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/triage");
      assertThat(page.getByLabel("Everyone", EXACT)).isChecked();
      assertThat(page.locator(".facts").first()).containsText("Plimsoll team");
      assertThat(page.locator("ol")).containsText("Ask local-extractive");
      assertThat(page.locator(".history")).containsText("workspace file created");
      assertThat(page.locator("pre")).containsText("\"confidence\"");
      browser.photograph(page, "admin-feature");
    }
  }

  @Test
  void asks_for_a_reason_before_it_changes_who_has_a_feature(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/summarise");
      page.getByLabel("Staff, pilots and a percentage of all users").click();
      assertThat(page.getByLabel("Percentage of all users", EXACT)).hasValue("10");
      browser.photograph(page, "admin-feature-percentage");
      page.getByText("Change…").click();
      var dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("Change who has it?");
      var change = dialog.getByText("Change", new Locator.GetByTextOptions().setExact(true));
      assertThat(change).isDisabled();
      dialog.getByLabel("Why").fill("To see");
      assertThat(change).isEnabled();
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Cancel")).click();
      assertThat(page.locator(".chip").first()).hasText("on for everyone");
    }
  }

  private static Locator card(Page page, String title) {
    return page.locator(".admin-feature").filter(new FilterOptions().setHasText(title));
  }
}
