package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.TestWorkspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class SignInPageIT {
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  @Test
  void leads_to_the_page_that_was_asked_for(Browser browser) {
    try (var visitor = browser.visitor()) {
      var page = visitor.newPage();
      page.navigate("/guide");
      browser.photograph(page, "sign-in");
      signIn(page, "uma", TestWorkspace.PASSWORD);
      assertThat(page.locator(".guide-text")).isVisible();
      assertThat(page.locator(".who .name")).hasText("Uma Ulrich");
    }
  }

  @Test
  void does_not_tell_which_of_name_and_password_is_wrong(Browser browser) {
    try (var visitor = browser.visitor()) {
      var page = visitor.newPage();
      page.navigate("/sign-in");
      signIn(page, "uma", "no password of hers");
      assertThat(page.locator(".problem")).hasText("The user name or password is wrong.");
      signIn(page, "nobody", "no password of hers");
      assertThat(page.locator(".problem")).hasText("The user name or password is wrong.");
      browser.photograph(page, "sign-in-wrong");
    }
  }

  @Test
  void keeps_the_console_from_those_who_are_no_administrators(Browser browser) {
    try (var uma = browser.signedIn("uma")) {
      var page = uma.newPage();
      page.navigate("/admin/features");
      assertThat(page.locator(".admin-feature")).hasCount(0);
    }
  }

  @Test
  void signs_out_for_good(Browser browser) {
    try (var visitor = browser.visitor()) {
      var page = visitor.newPage();
      page.navigate("/sign-in");
      signIn(page, "rita", TestWorkspace.PASSWORD);
      page.getByLabel("Sign out").click();
      assertThat(page.locator(".sign-in")).isVisible();
      page.navigate("/");
      assertThat(page.locator(".sign-in")).isVisible();
    }
  }

  @Test
  void makes_worthless_the_session_that_was_there_before(Browser browser) {
    try (var visitor = browser.visitor();
        var thief = browser.visitor()) {
      var page = visitor.newPage();
      page.navigate("/sign-in");
      assertThat(page.locator(".sign-in")).isVisible();
      thief.addCookies(visitor.cookies().stream().map(SignInPageIT::stolen).toList());
      signIn(page, "uma", TestWorkspace.PASSWORD);
      assertThat(page.locator(".who .name")).hasText("Uma Ulrich");
      var theirs = thief.newPage();
      theirs.navigate("/");
      assertThat(theirs.locator(".sign-in")).isVisible();
    }
  }

  private static Cookie stolen(Cookie cookie) {
    return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
  }

  private static void signIn(Page page, String name, String password) {
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password", EXACT).fill(password);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
  }
}
