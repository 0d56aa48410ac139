package dev.plimsoll.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What askers and reviewers see of high-risk answers. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class HeldAnswersIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final ScriptedProvider provider;
  private final RunningServer server;
  private final Browser browser;

  HeldAnswersIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
    browser = scene.browser();
  }

  @BeforeAll
  void script() {
    var _ =
        provider.with(
            "doctor",
            (exchange, stream, talk, _) ->
                say(exchange, stream, talk.contains("weather") ? "Sunny." : "Take 500 mg."));
  }

  @Test
  void gives_what_passes_at_once_and_the_safe_answer_where_it_must_not() {
    assertThat(content(Json.parse(ask("health", "How is the weather?", false).body())))
        .isEqualTo("Sunny.");
    assertThat(ask("health", "How is the weather?", true).body())
        .contains("Sunny.", "data: [DONE]");
    var refused = ask("health", "How much to hurt myself?", false);
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(content(Json.parse(refused.body()))).isEqualTo("Ask a doctor.");
    assertThat(ask("health", "How much to hurt myself?", true).body())
        .contains("Ask a doctor.", "content_filter")
        .doesNotContain("500 mg");
  }

  @Test
  void gives_what_a_reviewer_approves_edits_or_refuses_and_survives_a_kill() throws Exception {
    var approved = held(ask("health", "How much for a headache?", true));
    var edited = held(ask("health", "How much for a cold?", false, "Idempotency-Key", "cold"));
    var refused = held(ask("health", "How much for a cat?", false));
    assertThat(statusOf(approved).at("/status").stringValue()).isEqualTo("held");
    assertThat(get(Scene.OTHER, approved).statusCode()).isEqualTo(404);
    assertThat(get(TestWorkspace.ADMIN_KEY, approved).statusCode()).isEqualTo(200);
    server.kill();
    server.start();
    var events =
        CompletableFuture.supplyAsync(() -> get(Scene.KEY, approved.replace("?", "/events?")));
    try (var rita = browser.signedIn("rita")) {
      var page = rita.newPage();
      page.navigate("/review/held");
      assertThat(page.locator(".empty")).containsText("wait");
      browser.photograph(page, "held-begin");
      press(page, "b");
      assertThat(page.locator(".review-text .question")).hasText("How much for a headache?");
      browser.photograph(page, "held");
      press(page, "a");
      assertThat(page.locator(".review-text .question")).hasText("How much for a cold?");
      press(page, "e");
      assertThat(page.getByLabel("What is given instead")).isFocused();
      page.keyboard().press("Control+A");
      page.keyboard().type("Drink tea.");
      browser.photograph(page, "held-edit");
      press(page, "Control+Enter");
      assertThat(page.locator(".review-text .question")).hasText("How much for a cat?");
      press(page, "r");
      page.getByLabel("Why").fill("Cats are no people.");
      button(page, "Refuse");
      assertThat(page.locator(".empty")).containsText("No answers waiting");
    }
    assertThat(content(outcome(approved, "approved"))).isEqualTo("Take 500 mg.");
    assertThat(content(outcome(edited, "edited"))).isEqualTo("Drink tea.");
    assertThat(content(outcome(refused, "refused"))).isEqualTo("Ask a doctor.");
    var again = ask("health", "How much for a cold?", false, "Idempotency-Key", "cold");
    assertThat(content(Json.parse(again.body()))).isEqualTo("Drink tea.");
    assertThat(events.get().body())
        .contains("event: held", "event: approved", "Take 500 mg.")
        .doesNotContain("event: edited");
  }

  @Test
  void gives_the_safe_answer_when_nobody_decides_in_time() {
    var url = held(ask("hurried", "How much for a headache?", false));
    Wait.until(
        "it expires", PATIENCE, () -> statusOf(url).at("/status").asString().equals("expired"));
    assertThat(content(statusOf(url).get("completion"))).isEqualTo("Ask a doctor.");
  }

  @Test
  void shows_the_asker_the_outcome_live_and_after_a_reload() {
    try (var uma = browser.signedIn("uma");
        var rita = browser.signedIn("rita")) {
      var page = uma.newPage();
      page.navigate("/f/careful");
      page.getByLabel("Your question").fill("How much for a headache?");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.held")).containsText("A person is reviewing this answer");
      assertThat(page.locator(".thread")).not().containsText("500 mg");
      browser.photograph(page, "held-asker");
      var hers = rita.newPage();
      hers.navigate("/review/held");
      press(hers, "b");
      assertThat(hers.locator(".review-text .answer")).containsText("500 mg");
      press(hers, "a");
      assertThat(page.locator(".answer")).containsText("500 mg");
      assertThat(page.locator(".notice.held")).isHidden();
    }
  }

  private HttpResponse<String> ask(String feature, String text, boolean stream, String... headers) {
    var body = Json.object().put("model", feature).put("stream", stream).put("user", "ulf");
    body.putArray("messages").addObject().put("role", "user").put("content", text);
    var request = asked(Scene.KEY, "/v1/chat/completions", body.toString());
    return server.http().send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The address of the state of an answer that is held. */
  private static String held(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("x-should-retry")).contains("false");
    var url = answer.headers().firstValue("Location").orElseThrow();
    assertThat(answer.body()).contains("held_for_review", url).doesNotContain("500 mg");
    return url;
  }

  private JsonNode statusOf(String url) {
    return Json.parse(get(Scene.KEY, url).body());
  }

  private JsonNode outcome(String url, String state) {
    var body = statusOf(url);
    assertThat(body.get("status").stringValue()).isEqualTo(state);
    return body.get("completion");
  }

  private HttpResponse<String> get(String key, String url) {
    return server.http().getAs(key, url);
  }

  private HttpRequest.Builder asked(String key, String path, String json) {
    return server
        .http()
        .request(path)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private static String content(JsonNode completion) {
    return completion.at("/choices/0/message/content").stringValue();
  }

  private static void press(Page page, String key) {
    Browser.settle(page);
    page.keyboard().press(key);
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
