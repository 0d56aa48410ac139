package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
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

/** The console's features: all of them, and one. */
@BlackBox
@Tag("one-database")
class FeaturesPageIT {
  private static final GetByTextOptions EXACT_TEXT = new GetByTextOptions().setExact(true);
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  @Test
  void shows_stage_audience_and_day_of_each_feature(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features");
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
      assertThat(page.locator("pre").first()).containsText("\"confidence\"");
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

  @Test
  void makes_a_feature_copies_it_and_puts_both_away_for_good(
      Browser browser, RunningServer server) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features");
      button(page, "New feature…").click();
      page.getByLabel("Title").fill("Order status");
      assertThat(page.getByLabel("Key", EXACT)).hasValue("order-status");
      page.getByLabel("Instructions for the model").fill("Be brief.");
      browser.photograph(page, "admin-feature-new");
      button(page, "Create it").click();
      assertThat(page.locator("h1")).hasText("Order status");
      assertThat(page.locator(".chip").first()).hasText("off");
      assertThat(page.locator(".settings")).containsText("order-status");

      page.getByLabel("Everyone", EXACT).click();
      page.getByText("Change…").first().click();
      page.getByLabel("Why").fill("It works");
      button(page.getByRole(AriaRole.DIALOG), "Change").click();
      assertThat(page.locator(".chip").first()).hasText("on for everyone");
      assertThat(answer(server, "order-status")).isEqualTo(200);

      button(page, "Duplicate Order status").click();
      page.getByLabel("Title").fill("Order status two");
      page.getByLabel("Key", EXACT).fill("order-status");
      button(page, "Create the copy").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("already a feature with the key");
      page.getByLabel("Key", EXACT).fill("order-two");
      page.getByLabel("Key", EXACT).blur();
      // The dialog becomes shorter, and its buttons move.
      assertThat(page.getByRole(AriaRole.DIALOG)).not().containsText("already a feature");
      button(page, "Create the copy").click();
      assertThat(page.locator("h1")).hasText("Order status two");
      assertThat(page.locator(".chip").first()).hasText("off");

      archive(page, "Order status two");
      page.navigate("/admin/features/order-status");
      browser.photograph(page, "admin-feature-made");
      archive(page, "Order status");
      browser.photograph(page, "admin-features-archived");
      assertThat(answer(server, "order-status")).isEqualTo(404);
      button(page, "Restore Order status").click();
      assertThat(card(page, "Order status")).containsText("off");
      page.navigate("/admin/features/order-status");
      archive(page, "Order status");
      delete(page, "Order status two");
      delete(page, "Order status");
      assertThat(page.getByText("Archived", EXACT_TEXT)).isHidden();
    }
  }

  @Test
  void leads_from_the_address_of_before_to_the_page_of_a_feature(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/summarise");
      assertThat(page).hasURL(Pattern.compile(".*/f/summarise"));
      assertThat(page.locator("h1")).hasText("Summarise");
    }
  }

  private static void archive(Page page, String title) {
    button(page, "Archive " + title).click();
    page.getByLabel("Why").fill("A test");
    button(page, "Archive it").click();
    assertThat(button(page, "Delete " + title)).isVisible();
  }

  private static void delete(Page page, String title) {
    button(page, "Delete " + title).click();
    page.getByLabel("Why").fill("A test");
    button(page, "Delete it").click();
    assertThat(button(page, "Delete " + title)).hasCount(0);
  }

  private static int answer(RunningServer server, String feature) {
    var ask =
        "{\"model\": \"%s\", \"messages\": [{\"role\": \"user\", \"content\": \"Where is it?\"}]}"
            .formatted(feature);
    return server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", ask).statusCode();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator part, String name) {
    return part.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator card(Page page, String title) {
    return page.locator(".admin-feature").filter(new FilterOptions().setHasText(title));
  }
}
