package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class LedgerPageIT {
  @Test
  void shows_who_changed_what_with_before_and_after(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/ledger?text=workspace+file");
      assertThat(page.locator("vaadin-grid")).containsText("workspace file");
      browser.photograph(page, "admin-ledger");
      page.navigate("/admin/ledger?kind=flag&text=summarise");
      page.locator("vaadin-grid-cell-content").getByText("flag summarise created").click();
      var entry = page.getByRole(AriaRole.DIALOG);
      assertThat(entry).containsText("not present");
      assertThat(entry).containsText("\"Everyone\"");
      browser.photograph(page, "admin-ledger-entry");
    }
  }

  @Test
  void checks_that_nothing_was_edited(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/ledger");
      page.getByText("Check the chain").click();
      assertThat(page.getByText(Pattern.compile("All [\\d,]+ entries are intact."))).isVisible();
    }
  }
}
