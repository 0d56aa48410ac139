package dev.plimsoll.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An admin connects a model on the page, with a key that is kept nowhere as it is. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class ConnectModelIT {
  private static final String RIGHT = "sk-right-0123456789-wxyz";
  private static final String NEXT = "sk-next-0123456789-stuv";
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  private final ScriptedProvider provider;
  private final RunningServer server;
  private final Browser browser;
  private volatile String accepted = RIGHT;

  ConnectModelIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
    browser = scene.browser();
  }

  @BeforeAll
  void serve() {
    var _ =
        provider
            .serving(
                "/keyed/v1/models",
                exchange ->
                    reply(
                        exchange,
                        """
                        {"object":"list","data":[{"id":"house-2","object":"model"},\
                        {"id":"house-1","object":"model"}]}\
                        """))
            .serving(
                "/keyed/v1/chat/completions",
                exchange ->
                    reply(
                        exchange,
                        """
                        {"id":"c-1","object":"chat.completion","created":1,"model":"house-1",\
                        "choices":[{"index":0,"message":{"role":"assistant","content":"Hello."},\
                        "finish_reason":"stop"}],\
                        "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}\
                        """));
  }

  private void reply(HttpExchange exchange, String words) throws IOException {
    try (exchange) {
      var key = exchange.getRequestHeaders().getFirst("Authorization");
      var refused = !("Bearer " + accepted).equals(key);
      var body =
          refused
              ? "{\"error\":{\"message\":\"Incorrect API key provided.\",\"type\":"
                  + "\"invalid_request_error\",\"code\":\"invalid_api_key\"}}"
              : words;
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(refused ? 401 : 200, 0);
      exchange.getResponseBody().write(body.getBytes(UTF_8));
    }
  }

  @Test
  void connects_a_model_and_asks_it_without_a_restart_and_after_one() throws Exception {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/models?connect");
      connect(page);
      browser.photograph(page, "admin-model-connected");
      addFeature(page);
      assertThat(answer()).isEqualTo("Hello.");

      accepted = NEXT;
      assertThat(server.http().postAs(Scene.KEY, "/v1/chat/completions", question()).statusCode())
          .isEqualTo(503);
      page.navigate("/admin/models/house-1");
      assertThat(card(page, "house-1").locator(".chip").first()).hasText("failing");
      assertThat(card(page, "house-1")).containsText("Incorrect API key provided.");
      browser.photograph(page, "admin-model-failing");
      replaceKey(page);
      assertThat(answer()).isEqualTo("Hello.");
      assertThat(page.content()).doesNotContain(RIGHT, NEXT);
    }
    server.stop();
    try {
      assertThat(kept()).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain("sk-"));
      assertThat(server.consoleText()).doesNotContain(RIGHT, NEXT);
    } finally {
      server.start();
    }
    assertThat(answer()).isEqualTo("Hello.");
  }

  private void connect(Page page) {
    var dialog = page.getByRole(AriaRole.DIALOG);
    page.getByLabel("Provider", EXACT).click();
    page.getByRole(AriaRole.OPTION, named("Another with the OpenAI API")).click();
    assertThat(dialog).containsText("Any server that speaks the OpenAI API.");
    page.getByLabel("Base URL").fill(provider.url() + "/keyed/v1");
    page.getByLabel("API key").fill("sk-wrong");
    button(page, "Test connection").click();
    assertThat(dialog).containsText("It refuses the key: ");
    assertThat(dialog).containsText("Incorrect API key provided.");
    page.getByLabel("API key").fill(RIGHT);
    button(page, "Test connection").click();
    assertThat(dialog).containsText("It answers, and lists 2 models.");
    page.getByRole(AriaRole.COMBOBOX, named("Model")).fill("house-1");
    page.getByRole(AriaRole.OPTION, named("house-1")).click();
    assertThat(page.getByLabel("Key", EXACT)).hasValue("house-1");
    browser.photograph(page, "admin-model-connect");
    button(page, "Connect").click();
    assertThat(dialog).hasCount(0);
    assertThat(card(page, "house-1").locator(".chip").first()).hasText("healthy");
    assertThat(card(page, "Key that ends in wxyz")).not().hasCount(0);
  }

  private static void addFeature(Page page) {
    page.navigate("/admin/features");
    button(page, "New feature…").click();
    page.getByLabel("Title").fill("House question");
    page.getByLabel("Model", EXACT).click();
    page.getByRole(AriaRole.OPTION, named("house-1")).click();
    button(page, "Create it").click();
    assertThat(page.locator("h1")).hasText("House question");
    page.getByLabel("Everyone", EXACT).click();
    page.getByText("Change…").first().click();
    page.getByLabel("Why").fill("It works");
    button(page, "Change").click();
    assertThat(page.locator(".chip").first()).hasText("on for everyone");
  }

  private void replaceKey(Page page) {
    page.navigate("/admin/models/providers/other");
    button(page, "Test connection to other").click();
    assertThat(page.locator(".connection-test")).containsText("It refuses the key");
    button(page, "Replace a key of other").click();
    page.getByLabel("API key").fill(NEXT);
    var dialog = page.getByRole(AriaRole.DIALOG);
    button(dialog, "Test connection").click();
    assertThat(dialog).containsText("It answers");
    button(dialog, "Save").click();
    assertThat(dialog).hasCount(0);
    assertThat(card(page, "Key that ends in stuv")).not().hasCount(0);
  }

  private List<String> kept() throws SQLException {
    var rows = new ArrayList<String>();
    try (var database = server.databaseLeft();
        var found = database.createStatement().executeQuery("SELECT * FROM model_secret")) {
      while (found.next()) {
        rows.add(found.getString("origin") + found.getString("ending") + found.getString("sealed"));
      }
    }
    return rows;
  }

  private String answer() {
    var answer = server.http().postAs(Scene.KEY, "/v1/chat/completions", question());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.parse(answer.body()).at("/choices/0/message/content").stringValue();
  }

  private static String question() {
    return """
    {"model":"house-question","messages":[{"role":"user","content":"Hi"}]}\
    """;
  }

  private static Locator card(Page page, String text) {
    return page.locator(".model-cards .card").filter(new FilterOptions().setHasText(text));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator button(Locator part, String name) {
    return part.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
