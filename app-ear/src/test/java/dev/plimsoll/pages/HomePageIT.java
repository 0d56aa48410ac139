package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
