package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.access.totp.Totp;
import dev.plimsoll.access.totp.TotpSecret;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.TestWorkspace;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes at sign-in, from turning them on to their end. */
@BlackBox
@Tag("one-database")
class SecondFactorPageIT {
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);
  private static final String WRONG = "This code is wrong or has already been used.";

  /** What somebody has who turned it on. */
  private record Enrolled(TotpSecret secret, long step, List<String> recoveryCodes) {
    /** One that was not used before, however slow the test is; by the clock of the server. */
    String nextCode() {
      return Totp.code(secret, Math.max(step + 1, Totp.step(Instant.now())));
    }

    String usedCode() {
      return Totp.code(secret, step);
    }
  }

  @Test
  void takes_each_code_once_and_a_recovery_code_in_its_place(Browser browser) {
    try (var anna = browser.signedIn("anna");
        var visitor = browser.visitor()) {
      add("tessa", "Tessa Tanner", anna.newPage());
      var page = visitor.newPage();
      signIn(page, "tessa");
      browser.photograph(page, "account");
      var tessa = turnOn(page, browser);
      assertThat(page.getByText("You have 10 recovery codes left.")).isVisible();
      browser.photograph(page, "account-second-factor");

      signOut(page);
      signIn(page, "tessa");
      browser.photograph(page, "sign-in-code");
      enter(page, wrong(tessa.usedCode()));
      assertThat(page.locator(".problem")).containsText(WRONG);
      browser.photograph(page, "sign-in-code-wrong");
      enter(page, tessa.usedCode());
      assertThat(page.locator(".problem")).containsText(WRONG);
      enter(page, tessa.nextCode());
      assertThat(page.locator(".who .name")).hasText("Tessa Tanner");
      assertThat(page).hasURL(Pattern.compile(".*/sign-in/account"));

      signOut(page);
      signIn(page, "tessa");
      enter(page, tessa.recoveryCodes().getFirst());
      assertThat(page.locator(".who .name")).hasText("Tessa Tanner");
      assertThat(page.getByText("You have 9 recovery codes left.")).isVisible();
      signOut(page);
      signIn(page, "tessa");
      enter(page, tessa.recoveryCodes().getFirst());
      assertThat(page.locator(".problem")).containsText(WRONG);

      enter(page, tessa.recoveryCodes().get(1));
      button(page, "Turn off…").click();
      page.getByLabel("Code", EXACT).fill(tessa.recoveryCodes().get(2));
      button(page, "Turn off").click();
      assertThat(button(page, "Turn on…")).isVisible();
      signOut(page);
      signIn(page, "tessa");
      assertThat(page.locator(".who .name")).hasText("Tessa Tanner");
    }
  }

  @Test
  void is_reset_by_an_admin_for_who_has_lost_everything(Browser browser) {
    try (var anna = browser.signedIn("anna");
        var visitor = browser.visitor();
        var without = browser.visitor()) {
      var admin = anna.newPage();
      add("theo", "Theo Thorn", admin);
      var page = visitor.newPage();
      signIn(page, "theo");
      var theo = turnOn(page, browser);
      assertThat(theo.recoveryCodes()).hasSize(10);

      admin.navigate("/admin/people");
      assertThat(admin.getByText("second factor", new Page.GetByTextOptions().setExact(true)))
          .not()
          .hasCount(0);
      admin.getByLabel("Actions for Theo Thorn").click();
      admin
          .getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Reset the second factor…"))
          .click();
      admin.getByLabel("Why").fill("His telephone fell into the river");
      browser.photograph(admin, "people-second-factor");
      button(admin, "Reset").click();
      assertThat(admin.getByText("The second factor of Theo Thorn has been reset.")).isVisible();

      var again = without.newPage();
      signIn(again, "theo");
      assertThat(again.locator(".who .name")).hasText("Theo Thorn");
      admin.navigate("/admin/security?text=theo");
      assertThat(admin.locator("vaadin-grid")).containsText("second factor reset by an admin");
      admin.navigate("/admin/ledger?kind=person");
      assertThat(admin.getByText("His telephone fell into the river").first()).isVisible();
    }
  }

  private static Enrolled turnOn(Page page, Browser browser) {
    button(page, "Turn on…").click();
    assertThat(page.getByAltText("QR code with the secret below")).isVisible();
    browser.photograph(page, "account-turn-on");
    var secret = new TotpSecret(page.locator(".totp-secret").textContent().replaceAll("\\s", ""));
    var step = Totp.step(Instant.now()); // the server goes by the clock of this machine
    page.getByLabel("Code from the app").fill(Totp.code(secret, step));
    page.getByLabel("Current password").fill(TestWorkspace.PASSWORD);
    button(page, "Turn on").click();
    assertThat(page.locator(".recovery-codes")).isVisible();
    browser.photograph(page, "account-recovery-codes");
    var codes = page.locator(".recovery-codes").textContent().lines().toList();
    button(page, "I have saved them").click();
    return new Enrolled(secret, step, codes);
  }

  private static void add(String user, String name, Page page) {
    page.navigate("/admin/people");
    button(page, "Add a person").click();
    page.getByLabel("User name").fill(user);
    page.getByLabel("Name", EXACT).fill(name);
    page.getByLabel("Password", EXACT).fill(TestWorkspace.PASSWORD);
    button(page, "Save").click();
    assertThat(page.getByLabel("Actions for " + name)).isVisible();
  }

  /** On the page of one's own account, which is asked for first. */
  private static void signIn(Page page, String user) {
    page.navigate("/sign-in/account");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password", EXACT).fill(TestWorkspace.PASSWORD);
    button(page, "Sign in").click();
  }

  private static void enter(Page page, String code) {
    page.getByLabel("Code", EXACT).fill(code);
    button(page, "Sign in").click();
  }

  private static void signOut(Page page) {
    page.getByLabel("Sign out").click();
    assertThat(page.locator(".sign-in")).isVisible();
  }

  private static String wrong(String code) {
    return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
