package dev.plimsoll.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.plimsoll.server.ScriptedProvider.fail;
import static dev.plimsoll.server.ScriptedProvider.limit;
import static dev.plimsoll.server.ScriptedProvider.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What callers see where nothing but a wait helps, and where an admin makes all of them wait. */
@Scripted
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class AnsweringLaterIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ContainsTextOptions COMES =
      new ContainsTextOptions().setTimeout((double) PATIENCE.toMillis());
  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

  private final AtomicBoolean limited = new AtomicBoolean(true);
  private final AtomicBoolean down = new AtomicBoolean(true);
  private final AtomicBoolean busy = new AtomicBoolean(true);
  private final AtomicBoolean busyToo = new AtomicBoolean(true);
  private final ScriptedProvider provider;
  private final RunningServer server;
  private final Browser browser;

  AnsweringLaterIT(Scene scene) {
    provider = scene.provider();
    server = scene.server();
    browser = scene.browser();
  }

  @BeforeAll
  void script() {
    var _ =
        provider
            .with("later-plain", (exchange, stream, _, _) -> say(exchange, stream, "An answer."))
            .with("limited", unless(limited, 5, "Not too often."))
            .with("busy", unless(busy, 1, "Within 30 days."))
            .with("busy-too", unless(busyToo, 1, "It is short."))
            .with(
                "down",
                (exchange, stream, _, _) -> {
                  if (down.get()) {
                    fail(exchange);
                  } else {
                    say(exchange, stream, "Up again.");
                  }
                });
  }

  @Test
  void a_question_to_a_limited_model_is_answered_when_the_limit_ends() {
    var later = ask("limited", "Why?");
    assertThat(later.statusCode()).as(later.body()).isEqualTo(403);
    assertThat(later.headers().firstValue("x-should-retry")).contains("false");
    assertThat(Json.parse(later.body()).at("/error/message").stringValue())
        .startsWith("One moment. The answer will be at /v1/jobs/");
    limited.set(false);
    assertThat(content(done(later))).isEqualTo("Not too often.");
    assertThat(content(Json.parse(ask("limited", "And now?").body()))).isEqualTo("Not too often.");
  }

  @Test
  void a_page_says_that_the_answer_will_come_and_shows_it_also_when_it_is_loaded_again() {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/f/page");
      page.getByLabel("Your question").fill("How long may I send it back?");
      page.getByLabel("Your question").press("Enter");
      assertThat(page.locator(".job")).containsText("the answer will appear here", COMES);
      assertThat(page).hasURL(Pattern.compile("/page/\\w+"));
      var address = page.url();
      page.reload();
      assertThat(page.locator(".question")).hasText("How long may I send it back?");
      assertThat(page.locator(".job")).containsText("the answer will appear here");
      browser.photograph(page, "answering-later");
      busy.set(false);
      assertThat(page.locator(".answer")).containsText("Within 30 days.", COMES);
      assertThat(page.locator(".job")).isHidden();
      assertThat(page).hasURL(address);
      Wait.until("it is on record", PATIENCE, () -> isShownAgain(page));
      assertThat(page.locator(".question")).hasCount(1);
    }
  }

  @Test
  void a_page_of_a_summary_that_waits_is_found_again_by_its_address() {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/f/summary");
      page.getByLabel("The text").fill("A text that is too long.");
      page.getByText("Summarise", EXACTLY).click();
      assertThat(page.locator(".job")).containsText("the answer will appear here", COMES);
      assertThat(page).hasURL(Pattern.compile("/summary/\\w+"));
      var address = page.url();
      page.navigate("/");
      page.navigate(address);
      assertThat(page.getByLabel("The text")).hasValue("A text that is too long.");
      assertThat(page.locator(".job")).containsText("the answer will appear here");
      busyToo.set(false);
      assertThat(page.locator(".answer")).containsText("It is short.", COMES);
    }
  }

  private static boolean isShownAgain(Page page) {
    page.reload();
    assertThat(page.locator("h1")).isVisible();
    return page.getByText("Within 30 days.").isVisible();
  }

  @Test
  void a_question_beyond_the_budget_of_a_minute_is_answered_in_a_later_one() {
    assertThat(content(done(firstThatWaits("budgeted")))).isEqualTo("An answer.");
  }

  @Test
  void a_question_to_an_open_circuit_is_answered_when_it_has_closed() {
    var later = firstThatWaits("down");
    down.set(false);
    assertThat(content(done(later))).isEqualTo("Up again.");
  }

  @Test
  void a_question_whose_wait_is_too_long_gets_what_the_fallback_order_says_next() {
    Wait.until(
        "the day's call is used up",
        PATIENCE,
        () -> content(Json.parse(ask("impatient", "Why?").body())).equals("Tomorrow."));
  }

  @Test
  void all_questions_wait_at_the_level_delayed_that_an_admin_has_set() {
    assertThat(ask("moved", "Why?").statusCode()).isEqualTo(200);
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/moved");
      page.getByText("Delayed: the whole fallback order").click();
      page.getByText("Change level…").click();
      var dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Why").fill("To see");
      dialog.getByText("Change", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(dialog).isHidden();
      Browser.settle(page);
    }
    var later = ask("moved", "Why?");
    assertThat(later.body()).contains("answer_comes_later");
    assertThat(content(done(later))).isEqualTo("An answer.");
  }

  @Test
  void says_which_soft_budget_is_passed_and_goes_on() {
    var _ = ask("told", "Why?");
    var beyond = ask("told", "Why?");
    assertThat(beyond.statusCode()).isEqualTo(200);
    assertThat(beyond.headers().firstValue("X-Plimsoll-Budget").orElse(""))
        .matches("\"a-call-a-month\";passed;renews=@\\d+");
  }

  /** A model that is asked too often, until it is not any more. */
  private static ScriptedProvider.Script unless(AtomicBoolean busy, int seconds, String answer) {
    return (exchange, stream, _, _) -> {
      if (busy.get()) {
        limit(exchange, seconds);
      } else {
        say(exchange, stream, answer);
      }
    };
  }

  private HttpResponse<String> firstThatWaits(String feature) {
    var last = new AtomicReference<HttpResponse<String>>();
    Wait.until(
        "a question waits",
        PATIENCE,
        () -> {
          last.set(ask(feature, "Why?"));
          return last.get().body().contains("answer_comes_later");
        });
    return last.get();
  }

  private HttpResponse<String> ask(String feature, String text) {
    var body = Json.object().put("model", feature);
    body.putArray("messages").addObject().put("role", "user").put("content", text);
    return server.http().postAs(Scene.KEY, "/v1/chat/completions", body.toString());
  }

  private JsonNode done(HttpResponse<String> later) {
    var url = later.headers().firstValue("Location").orElseThrow();
    Wait.until("done", PATIENCE, () -> status(url).get("status").stringValue().equals("done"));
    return status(url).get("completion");
  }

  private JsonNode status(String url) {
    return Json.parse(server.http().getAs(Scene.KEY, url).body());
  }

  private static String content(JsonNode completion) {
    return completion.at("/choices/0/message/content").asString("");
  }
}
