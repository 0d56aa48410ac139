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
  void shows_where_one_is(Browser browser) {
    browser.photograph(
        "home",
        page -> {
          page.navigate("/");
          assertThat(page.locator("body")).containsText("Plimsoll");
        });
  }
}
