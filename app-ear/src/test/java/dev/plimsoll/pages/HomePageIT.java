package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class HomePageIT {
  @Test
  void offers_a_user_the_features_that_are_on_for_them(Browser browser) {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/");
      assertThat(page.locator(".feature-card h2"))
          .hasText(new String[] {"Help assistant", "Summarise", "Triage"});
      browser.photograph(page, "home");
    }
  }

  @Test
  void offers_a_pilot_user_one_more(Browser browser) {
    try (var pia = browser.signedIn("pia")) {
      var page = pia.newPage();
      page.navigate("/");
      assertThat(page.locator(".feature-card h2").last()).hasText("Handbook");
    }
  }

  @Test
  void leads_an_admin_through_the_set_up_and_shows_today(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/");
      assertThat(page.locator(".set-up li")).hasCount(7);
      assertThat(page.locator(".home-cards")).containsText("Answers that wait for a person");
      browser.photograph(page, "home-admin");
      page.locator(".set-up").getByText("Connect a model").click();
      page.waitForURL("**/admin/models?connect");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("1. Provider");
    }
  }

  @Test
  void shows_a_reviewer_what_waits(Browser browser) {
    try (var rita = browser.signedIn("rita")) {
      var page = rita.newPage();
      page.navigate("/");
      assertThat(page.locator(".set-up")).hasCount(0);
      page.getByText("Open the review").click();
      page.waitForURL("**/review**");
    }
  }

  @Test
  void shows_the_console_to_an_administrator_alone(Browser browser) {
    try (var uma = browser.signedIn("uma");
        var anna = browser.signedIn("anna")) {
      var hers = uma.newPage();
      hers.navigate("/");
      assertThat(hers.locator(".drawer")).not().containsText("Ledger");
      var admins = anna.newPage();
      admins.navigate("/");
      assertThat(admins.locator(".drawer")).containsText("Ledger");
    }
  }
}
