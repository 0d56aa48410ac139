package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class GuidePageIT {
  @Test
  void leads_from_the_list_of_pages_to_a_page(Browser browser) {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/guide");
      assertThat(page.locator(".guide-text h2").first()).isVisible();
      browser.photograph(page, "guide");
      page.locator(".guide-contents").getByText("The kill switch").click();
      assertThat(page.locator("h1")).hasText("The kill switch");
      assertThat(page.locator(".guide-contents [aria-current=page]")).hasText("The kill switch");
      assertThat(page.locator(".guide-text")).containsText("How fast a kill arrives");
    }
  }

  @Test
  void shows_code_and_lists(Browser browser) {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/guide/09-calling-from-applications");
      assertThat(page.locator(".guide-text pre").first()).containsText("curl");
      browser.photograph(page, "guide-code");
    }
  }
}
