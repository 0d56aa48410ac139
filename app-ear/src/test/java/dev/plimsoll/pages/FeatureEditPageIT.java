package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editors of a feature: what an admin changes is what the next call gets. */
@BlackBox
@Tag("one-database")
class FeatureEditPageIT {
  private static final String PATH = "/admin/features/changeable";
  private static final String CALL =
      """
      {"model": "changeable", "user": "clara", "messages": [{"role": "user", "content": "Why?"}]}
      """;

  @Test
  void changes_the_fallback_order_by_keyboard_and_answers_by_it(
      Browser browser, RunningServer server) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate(PATH);
      button(page.locator(".feature-detail"), "Edit fallback order").click();
      var dialog = page.getByRole(AriaRole.DIALOG);
      button(dialog, "Move step 2 up").press("ArrowUp");
      assertThat(dialog.locator("li").first()).containsText("Say this text");
      dialog.getByLabel("Why").fill("To see");
      button(dialog, "Save").click();
      assertThat(dialog).containsText("Move step 1 to the end");
      button(dialog, "Remove step 2").click();
      assertThat(dialog.locator("li")).hasCount(1);
      dialog.getByLabel("Say this text").fill("The new words.");
      button(dialog, "Save").click();
      assertThat(page.locator(".feature-detail ol")).hasText("Say: “The new words.”");
      assertThat(page.locator(".history"))
          .containsText("changed the fallback of the feature: To see");
    }
    var answer = server.http().postAs(TestWorkspace.SHOP_KEY, "/v1/chat/completions", CALL);
    assertThat(Json.parse(answer.body()).at("/choices/0/message/content").stringValue())
        .isEqualTo("The new words.");
  }

  @ParameterizedTest
  @CsvSource({
    "about, About",
    "prompt, Prompt",
    "fallback, Fallback order",
    "limits, Limits",
    "stream, Streams",
    "delivery, Delivery",
    "risk, Risk of an answer",
    "messages, Messages to users",
    "checks, Output checks"
  })
  void has_an_address_for_each_editor(String group, String title, Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/handbook?edit=" + group);
      var dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText(title);
      assertThat(dialog).containsText("A workspace file");
      browser.photograph(page, "admin-feature-edit-" + group);
      assertThat(button(dialog, "Save")).isDisabled();
    }
  }

  @Test
  void names_the_field_that_cannot_be(Browser browser) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/handbook?edit=risk");
      var dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByText("Words and expressions").click();
      dialog.getByLabel("Category").fill("dose");
      dialog.getByLabel("Words", new Locator.GetByLabelOptions().setExact(true)).fill("mg, tablet");
      dialog.getByLabel("Why").fill("To see");
      browser.photograph(page, "admin-feature-edit-risk-rules");
      button(dialog, "Save").click();
      assertThat(dialog).containsText("Enter the answer to give instead");
    }
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
