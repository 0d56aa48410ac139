package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class CostsPageIT {
  @Test
  void sets_a_budget_with_a_reason_and_lifts_it_again(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/costs/budgets");
      button(page, "New budget…");
      page.getByLabel("Name").fill("page-test");
      page.getByLabel("Limit").fill("20");
      button(page, "Continue…");
      page.getByLabel("Why").fill("Nobody needs more.");
      button(page, "Set it");
      var card =
          page.locator(".budget-cards .card").filter(new FilterOptions().setHasText("page-test"));
      assertThat(card).containsText("All calls together: $20.00 a day");
      assertThat(card).containsText("left, renews");
      button(page, "Remove the budget page-test");
      page.getByLabel("Why").fill("It was a test.");
      button(page, "Remove it");
      assertThat(card).hasCount(0);
    }
  }

  @Test
  void sets_a_price_to_come_with_a_tier_and_takes_it_back(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/costs/prices");
      var card =
          page.locator(".price-cards .card")
              .filter(new FilterOptions().setHasText("local-extractive"));
      button(page, "Set the price of local-extractive");
      button(page, "Add a tier");
      button(page, "Continue…");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Enter 1 token or more");
      page.getByLabel("Above this many input tokens").fill("200000");
      page.getByLabel("From midnight UTC on").fill("1/31/2040");
      page.getByLabel("From midnight UTC on").press("Enter");
      button(page, "Continue…");
      page.getByLabel("Why").fill("They announced it.");
      button(page, "Set it");
      assertThat(card).containsText("from 31 Jan 2040, 00:00 UTC");
      button(page, "Withdraw the price of local-extractive from 31 Jan 2040, 00:00 UTC");
      page.getByLabel("Why").fill("They took it back.");
      button(page, "Withdraw it");
      assertThat(card).not().containsText("31 Jan 2040");
    }
  }

  @Test
  void computes_what_a_user_will_cost(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/costs/calculator");
      page.getByLabel("Planned revenue per user per month, $").fill("12");
      assertThat(page.locator(".calculator")).containsText("$12.00");
      assertThat(page.locator(".calculator")).containsText("a margin of 100%");
    }
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }
}
