package dev.plimsoll.wire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.Npm;
import dev.plimsoll.harness.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key is good from when an admin issues it until one revokes it, and not a call longer. */
@BlackBox
@Tag("one-database")
class RevokedKeyIT {
  private final RunningServer server;
  private final Npm npm;

  RevokedKeyIT(RunningServer server, Npm npm) {
    this.server = server;
    this.npm = npm;
  }

  @Test
  void the_next_call_of_a_revoked_key_is_turned_away(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/people");
      var key = issue(page, "kiosk");
      assertThat(models(key)).contains("\"answer\":[\"help-assistant\"");
      revoke(page, "kiosk");
      assertThat(models(key)).contains("AuthenticationError", "401", "invalid_api_key", "revoked");
    }
  }

  private static String issue(Page page, String name) {
    page.getByText("Issue a key").click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name of the key").fill(name);
    button(dialog, "Issue").click();
    var secret = dialog.locator("pre");
    assertThat(secret).containsText("plim_");
    var key = secret.innerText();
    button(dialog, "Done").click();
    assertThat(dialog).isHidden();
    return key;
  }

  private static void revoke(Page page, String name) {
    page.getByLabel("Actions for " + name).click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Revoke…")).click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Revoke " + name + "?");
    dialog.getByLabel("Why").fill("The kiosk was closed");
    button(dialog, "Revoke").click();
    assertThat(dialog).isHidden();
    Browser.settle(page);
  }

  private static Locator button(Locator dialog, String text) {
    return dialog.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true));
  }

  private String models(String key) {
    var url = server.uri("/v1").toString();
    return npm.node("models.mjs", Map.of("OPENAI_BASE_URL", url, "OPENAI_API_KEY", key)).output();
  }
}
