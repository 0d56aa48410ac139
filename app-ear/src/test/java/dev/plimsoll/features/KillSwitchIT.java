package dev.plimsoll.features;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Table;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An admin kills a feature in the console. At once no application gets an answer from it, and open
 * pages of it say so; the same after it is revived. How long it takes depends on the machine, so it
 * is not asserted: see {@code ./plimsoll table kill}.
 */
@BlackBox
@Tag("one-database")
class KillSwitchIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern MINUTE = Pattern.compile("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d UTC");
  private static final String QUESTION =
      """
      {"model": "handbook", "user": "pia", "stream": true,
       "messages": [{"role": "user", "content": "How do I roll back a prompt?"}]}
      """;

  private final RunningServer server;
  private final Browser browser;
  private final Table table =
      new Table("kill", "the admin", "the wire follows, ms", "an open page follows, ms");

  KillSwitchIT(RunningServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @Test
  void stops_a_feature_everywhere_and_is_in_the_ledger() throws IOException {
    try (var anna = browser.signedIn("anna");
        var pia = browser.signedIn("pia")) {
      var open = pia.newPage();
      open.navigate("/f/handbook");
      var question = open.getByLabel("Your question");
      var notice = open.locator(".feature-off");
      assertThat(question).isEnabled();
      assertThat(isAnswered()).isTrue();

      var details = anna.newPage();
      details.navigate("/admin/features/handbook");
      var actions = details.locator(".page-head .actions");
      var state = details.locator(".chip").first();
      assertThat(state).containsText("on for staff");

      var console = anna.newPage();
      var dialog = dialog(console, "Kill");
      assertThat(dialog).containsText("Stops immediately for staff and 1 pilot user");
      dialog.getByLabel("Why").fill("It quotes the wrong page");
      browser.photograph(console, "kill-switch-confirmation");
      press(
          "kills",
          button(dialog, "Kill it now"),
          this::isOff,
          notice,
          WaitForSelectorState.VISIBLE);
      assertThat(question).isDisabled();
      assertThat(card(console)).containsText("killed");
      assertThat(state).hasText("killed");
      assertThat(button(actions, "Revive")).isVisible();
      assertThat(details.locator(".history")).containsText("It quotes the wrong page");
      browser.photograph(open, "help-assistant-killed");
      assertInLedger(console, "flag handbook killed", "It quotes the wrong page");

      dialog = dialog(console, "Revive");
      assertThat(button(dialog, "Revive")).isDisabled();
      dialog.getByLabel("Why").fill("The page is right again");
      press(
          "revives",
          button(dialog, "Revive"),
          this::isAnswered,
          notice,
          WaitForSelectorState.HIDDEN);
      assertThat(question).isEnabled();
      assertThat(state).containsText("on for staff");
      assertThat(button(actions, "Kill")).isVisible();
      assertInLedger(console, "flag handbook revived", "The page is right again");
    }
    table.save();
  }

  /** Presses a button, and waits until the API and an open page have followed. */
  private void press(
      String verb, Locator button, BooleanSupplier wire, Locator seen, WaitForSelectorState state) {
    button.hover();
    var begun = System.nanoTime();
    button.click();
    Wait.until("the wire follows", PATIENCE, wire);
    var atTheWire = millisSince(begun);
    seen.waitFor(new WaitForOptions().setState(state));
    table.row(verb, atTheWire, millisSince(begun));
  }

  private static long millisSince(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  private boolean isAnswered() {
    var response = ask();
    return response.statusCode() == 200 && response.body().endsWith("data: [DONE]\n\n");
  }

  private boolean isOff() {
    var response = ask();
    return response.statusCode() == 403
        && response.body().startsWith("{\"error\":{\"message\":\"")
        && response.body().contains("\"code\":\"feature_off\"");
  }

  private HttpResponse<String> ask() {
    return server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", QUESTION);
  }

  private static Locator card(Page console) {
    return console.locator(".admin-feature").filter(new FilterOptions().setHasText("Handbook"));
  }

  private static Locator dialog(Page console, String verb) {
    console.navigate("/admin/features");
    button(card(console), verb).click();
    return console.getByRole(AriaRole.DIALOG);
  }

  private static Locator button(Locator around, String text) {
    return around.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true));
  }

  private static void assertInLedger(Page page, String what, String why) {
    page.navigate("/admin/ledger?kind=flag&text=" + why.replace(" ", "%20"));
    var grid = page.locator("vaadin-grid");
    assertThat(grid).containsText(what);
    assertThat(grid).containsText("anna");
    assertThat(grid).containsText(why);
    assertThat(grid).containsText(MINUTE);
  }
}
