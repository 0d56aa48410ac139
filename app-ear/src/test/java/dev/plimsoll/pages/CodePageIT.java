package dev.plimsoll.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.Npm;
import dev.plimsoll.harness.ProgramRun;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies code from the page of a feature, and runs it. */
@BlackBox
@Tag("one-database")
class CodePageIT {
  private static final Map<String, String> KEY = Map.of("PLIMSOLL_KEY", TestWorkspace.SHOP_KEY);

  @Test
  void offers_code_that_works_as_it_is(Browser browser, Npm npm) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/help-assistant");
      var curl = code(page, "curl", "curl ");
      assertAnswers(ProgramRun.of(new ProcessBuilder(List.of("bash", "-c", curl)), KEY));
      assertAnswers(npm.copied(code(page, "JavaScript (openai)", "new OpenAI"), KEY));
      assertAnswers(npm.copied(code(page, "JavaScript (AI SDK)", "createOpenAICompatible"), KEY));
      browser.photograph(page, "feature-code");
      assertThat(code(page, "Java (LangChain4j)", "OpenAiChatModel")).contains("help-assistant");
    }
  }

  @Test
  void makes_a_key_on_the_spot_that_may_use_the_feature_alone(
      Browser browser, RunningServer server) {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/help-assistant");
      button(page, "Make a key for Help assistant").click();
      var dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog.getByLabel("Name of the key")).hasValue("help-assistant");
      button(page, "Make a key").click();
      var told = dialog.locator("pre").textContent();
      assertThat(told).startsWith("export PLIMSOLL_KEY=plim_");
      var key = told.substring(told.indexOf('=') + 1).strip();
      button(page, "Done").click();
      assertThat(dialog).hasCount(0);
      assertThat(asked(server, key, "help-assistant")).isEqualTo(200);
      assertThat(asked(server, key, "handbook")).isEqualTo(404);
      button(page, "Make a key for Help assistant").click();
      button(page, "Make a key").click();
      assertThat(dialog).containsText("This name is taken");
    }
  }

  private static int asked(RunningServer server, String key, String feature) {
    var question =
        "{\"model\":\"" + feature + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
    return server.http().postAs(key, "/v1/chat/completions", question).statusCode();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static void assertAnswers(ProgramRun run) {
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).isNotBlank().doesNotContain("invalid_request_error");
  }

  /**
   * The code for a client, once it is there.
   *
   * @param sign what no other client's code has
   */
  private static String code(Page page, String client, String sign) {
    page.locator("vaadin-select").filter(labelled("Client")).click();
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(client).setExact(true)).click();
    var code = page.locator(".code-to-copy pre");
    assertThat(code).containsText(sign);
    return code.textContent();
  }

  private static FilterOptions labelled(String label) {
    return new FilterOptions().setHasText(label);
  }
}
