package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BlackBox
@Tag("one-database")
class PeoplePageIT {
  /** If the button is still there. */
  private static final String CLICK_ISSUE =
      """
      [...document.querySelectorAll('vaadin-button')]
          .filter(button => button.textContent.trim() === 'Issue')
          .forEach(button => button.click())
      """;

  @Test
  void adds_a_person_who_signs_in_by_a_link(Browser browser) {
    try (var anna = browser.signedIn("anna");
        var stranger = browser.visitor()) {
      var page = anna.newPage();
      page.navigate("/admin/people");
      button(page, "Add a person").click();
      page.getByLabel("User name").fill("paul");
      page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Paul Page");
      browser.photograph(page, "people-add");
      button(page, "Save").click();
      menu(page, "Paul Page", "Create a sign-in link…");
      assertThat(page.locator("pre.code")).containsText("http");
      var link = page.locator("pre.code").textContent();
      button(page, "Done").click();

      var theirs = stranger.newPage();
      theirs.navigate(link);
      button(theirs, "Sign in").click();
      assertThat(theirs.locator(".who .name")).hasText("Paul Page");
    }
  }

  @Test
  void a_removed_admin_issues_no_key_from_a_page_that_is_still_open(Browser browser) {
    try (var anna = browser.signedIn("anna");
        var other = browser.visitor()) {
      var page = anna.newPage();
      page.navigate("/admin/people");
      button(page, "Add a person").click();
      page.getByLabel("User name").fill("former");
      page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Former Admin");
      page.getByLabel("admin: runs Plimsoll").check();
      button(page, "Save").click();
      menu(page, "Former Admin", "Create a sign-in link…");
      assertThat(page.locator("pre.code")).containsText("http");
      var link = page.locator("pre.code").textContent();
      button(page, "Done").click();

      var theirs = other.newPage();
      theirs.navigate(link);
      button(theirs, "Sign in").click();
      assertThat(theirs.locator(".who .name")).hasText("Former Admin");
      theirs.navigate("/admin/people");
      button(theirs, "Issue a key").click();
      theirs.getByLabel("Name of the key").fill("key of the past");

      menu(page, "Former Admin", "Remove");
      page.getByLabel("Why").fill("Left the company");
      button(page, "Remove").click();
      assertThat(page.getByLabel("Actions for Former Admin")).hasCount(0);

      clickIfStillThere(theirs);
      assertThat(theirs.getByLabel("Password")).isVisible();
      page.navigate("/admin/people");
      assertThat(page.getByLabel("Actions for Anna Ahlers")).isVisible();
      assertThat(page.getByText("key of the past")).hasCount(0);
      page.navigate("/admin/security?text=former");
      assertThat(page.locator("vaadin-grid")).containsText("signed in by link");
      browser.photograph(page, "admin-security");
    }
  }

  @Test
  void adds_renames_and_removes_a_tenant(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/people");
      button(page, "Add a tenant").click();
      page.getByLabel("Id").fill("Paper Mill");
      page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Paper Mill");
      button(page, "Save").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("lower-case letters");
      page.getByLabel("Id").fill("mill");
      page.getByLabel("Id").blur();
      // The dialog becomes shorter, and its buttons move.
      assertThat(page.getByRole(AriaRole.DIALOG)).not().containsText("lower-case letters");
      button(page, "Save").click();
      menu(page, "Paper Mill", "Rename…");
      page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Paper & Mill");
      button(page, "Save").click();

      button(page, "Issue a key").click();
      page.getByLabel("Name of the key").fill("mill key");
      page.getByLabel("Tenant", new GetByLabelOptions().setExact(true)).click();
      page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Paper & Mill")).click();
      assertThat(page.getByLabel("tenant admin")).isVisible();
      browser.photograph(page, "people-key-of-tenant");
      button(page, "Issue").click();
      button(page, "Done").click();
      assertThat(page.getByText("no people, one active key")).isVisible();
      browser.photograph(page, "people-tenants");
      remove(page);
      assertThat(page.getByText("still has people or active keys")).isVisible();
      menu(page, "mill key", "Revoke…");
      page.getByLabel("Why").fill("Sold");
      button(page, "Revoke").click();
      remove(page);
      // A grid keeps the cells of a row that it no longer shows.
      assertThat(page.getByLabel("Actions for Paper & Mill")).isHidden();
    }
  }

  /** The page may be on its way to the sign-in page by itself, which ends what runs in it. */
  private static void clickIfStillThere(Page page) {
    try {
      page.evaluate(CLICK_ISSUE);
    } catch (PlaywrightException e) {
      assertThat(e).hasMessageContaining("context was destroyed");
    }
  }

  private static void remove(Page page) {
    menu(page, "Paper & Mill", "Remove…");
    page.getByLabel("Why").fill("Sold");
    button(page, "Remove").click();
  }

  @Test
  void lets_no_admin_shut_themselves_out(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/people");
      menu(page, "Anna Ahlers", "Change…");
      page.getByLabel("admin: runs Plimsoll").uncheck();
      button(page, "Save").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("another admin can");
    }
  }

  @Test
  void issues_a_key_that_works_until_it_is_revoked(Browser browser, RunningServer server) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/people");
      button(page, "Issue a key").click();
      page.getByLabel("Name of the key").fill("page test");
      button(page, "Issue").click();
      assertThat(page.locator("pre.code")).containsText("plim_");
      var key = page.locator("pre.code").textContent();
      button(page, "Done").click();
      browser.photograph(page, "people");
      assertThat(server.http().getAs(key, "/v1/models").statusCode()).isEqualTo(200);

      menu(page, "page test", "Revoke…");
      page.getByLabel("Why").fill("The test is over");
      button(page, "Revoke").click();
      assertThat(page.getByLabel("Actions for page test")).hasCount(0);
      assertThat(server.http().getAs(key, "/v1/models").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void rotates_a_key_of_an_application_that_expires_soon(Browser browser, RunningServer server) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/people");
      button(page, "Issue a key").click();
      page.getByLabel("Name of the key").fill("rotated");
      page.getByLabel("Application", new GetByLabelOptions().setExact(true)).fill("shop two");
      var today = LocalDate.now(ZoneOffset.UTC);
      page.getByLabel("Expires after").fill("soon");
      page.keyboard().press("Tab");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Enter a day such as");
      page.getByLabel("Expires after").fill(today.format(DateTimeFormatter.ofPattern("M/d/uuuu")));
      page.keyboard().press("Tab");
      // No calendar opens while a day is typed: it would take the roles of the page behind it.
      assertThat(page.locator("vaadin-date-picker[opened]")).hasCount(0);
      assertThat(page.getByLabel("Expires after")).hasValue(today.toString());
      browser.photograph(page, "people-key");
      button(page, "Issue").click();
      var first = secret(page);
      assertThat(page.locator("vaadin-grid").nth(1)).containsText("shop two");
      assertThat(page.getByText("These keys expire within two weeks: rotated")).isVisible();

      menu(page, "rotated", "Rotate…");
      browser.photograph(page, "people-key-rotation");
      button(page, "Create the new secret").click();
      var second = secret(page);
      assertThat(page.locator("vaadin-grid").nth(1)).containsText("The former secret works until");
      browser.photograph(page, "people-keys");
      assertThat(server.http().getAs(first, "/v1/models").statusCode()).isEqualTo(200);
      assertThat(server.http().getAs(second, "/v1/models").statusCode()).isEqualTo(200);

      menu(page, "rotated", "Revoke…");
      page.getByLabel("Why").fill("The test is over");
      button(page, "Revoke").click();
      assertThat(page.getByLabel("Actions for rotated")).hasCount(0);
      assertThat(server.http().getAs(first, "/v1/models").statusCode()).isEqualTo(401);
    }
  }

  private static String secret(Page page) {
    assertThat(page.locator("pre.code")).containsText("plim_");
    var secret = page.locator("pre.code").textContent();
    button(page, "Done").click();
    return secret;
  }

  private static void menu(Page page, String person, String item) {
    // While a dialog closes, nothing beside it has a role.
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    page.getByLabel("Actions for " + person).click();
    page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(item)).click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
