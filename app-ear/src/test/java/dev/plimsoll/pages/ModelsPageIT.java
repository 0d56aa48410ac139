package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Providers and models come and go on the page, and not while they are used. */
@BlackBox
@Tag("one-database")
class ModelsPageIT {
  private static final String NAME = "page-test";

  @Test
  void adds_a_provider_and_its_model_and_removes_them_again(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/models");
      addProvider(page);
      page.navigate("/admin/models/providers/" + NAME);
      assertThat(page.locator(".empty")).containsText("No models here yet");
      button(page, "New model…").click();
      page.getByLabel("Key", exact()).fill(NAME);
      page.getByLabel("Name at the provider").fill("m-2026-05-01");
      confirm(page, "Continue…", "We try it.", "Add it");
      assertThat(card(page, "m-2026-05-01")).containsText("no calls since this node started");
      button(page, "Remove the provider " + NAME).click();
      assertThat(page.getByRole(AriaRole.DIALOG).locator("li")).hasText("the model " + NAME);
      button(page, "Close").click();
      confirm(page, "Remove " + NAME, "It was a test.", "Remove it");
      assertThat(page.locator(".empty")).containsText("No models here yet");
      confirm(page, "Remove the provider " + NAME, "It was a test.", "Remove it");
      assertThat(page.locator("h1")).hasText("Models");
      assertThat(card(page, NAME)).hasCount(0);
    }
  }

  @Test
  void names_the_features_that_need_a_model_and_that_the_file_declares_it(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/models/local-extractive");
      button(page, "Remove local-extractive").click();
      assertThat(page.getByRole(AriaRole.DIALOG).getByText("the feature help-assistant"))
          .isVisible();
      button(page, "Close").click();
      button(page, "Change local-extractive").click();
      assertThat(page.getByRole(AriaRole.DIALOG).locator(".notice"))
          .containsText("The workspace file");
    }
  }

  /** Makes three mistakes before. */
  private static void addProvider(Page page) {
    button(page, "New provider…").click();
    page.getByLabel("Name", exact()).fill(NAME);
    page.getByLabel("Base URL").fill("models.example.com/v1");
    button(page, "Continue…").click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Enter an http or https URL");
    page.getByLabel("Base URL").fill("http://169.254.169.254/v1");
    button(page, "Continue…").click();
    assertThat(dialog).containsText("This is not a public address");
    page.getByLabel("Base URL").fill("https://models.example.com/v1");
    button(page, "Add a key").click();
    page.getByLabel("Environment variable").fill("sk-proj-0a1b2c");
    button(page, "Continue…").click();
    assertThat(dialog).containsText("Enter the name of an environment variable");
    page.getByLabel("Environment variable").fill("PLIMSOLL_SECRET_PAGE");
    confirm(page, "Continue…", "We try it.", "Add it");
    assertThat(card(page, "PLIMSOLL_SECRET_PAGE")).containsText("https://models.example.com/v1");
  }

  private static void confirm(Page page, String first, String why, String last) {
    button(page, first).click();
    page.getByLabel("Why").fill(why);
    button(page, last).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  private static Locator card(Page page, String text) {
    return page.locator(".model-cards .card").filter(new FilterOptions().setHasText(text));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static GetByLabelOptions exact() {
    return new GetByLabelOptions().setExact(true);
  }
}
