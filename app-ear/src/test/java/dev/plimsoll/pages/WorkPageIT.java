package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class WorkPageIT {
  @Test
  void shows_what_comes_by_schedule_and_that_nothing_is_dead(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/work");
      assertThat(page.getByText("Delete old jobs")).isVisible();
      assertThat(page.getByText("every 10 minutes")).isVisible();
      assertThat(page.getByText("No tasks in this state.")).isVisible();
      browser.photograph(page, "admin-work");
    }
  }
}
