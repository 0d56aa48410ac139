package dev.plimsoll.upgrade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import dev.plimsoll.server.BatchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What is to be seen of the database and the journal that an earlier version left when it was
 * killed, and what becomes of the work that it had begun.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {
  private static final String HELD = "a held answer";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Fixture fixture = Fixture.ofThisDatabase();
  private final JsonNode expected = fixture.expected();
  private Outside outside;
  private RunningServer server;
  private Browser browser;
  private Pages pages;
  private Sight sight;
  private BatchClient batches;
  private int ledgerEntries;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, SQLException {
    outside = Outside.well();
    server = RunningServer.prepare("upgrade", Fixture.environment(folder, outside));
    fixture.restore(server, text("address"), outside.address());
    server.start();
    browser = new Browser(server);
    pages = new Pages(browser);
    sight = new Sight(server.http(), expected, text("made"));
    batches = new BatchClient(server, TestWorkspace.SHOP_KEY);
    ledgerEntries = pages.ledgerEntries();
    Wait.until("the journal is read", PATIENCE, () -> sight.calls().has(text("last call")));
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
    outside.close();
  }

  @Test
  void is_ready() {
    assertThat(server.http().get("/health/ready").body()).contains("\"status\":\"UP\"");
  }

  @Test
  void shows_each_call_with_all_that_was_written_of_it() {
    assertSeen("calls", sight.calls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "held answers", "runs"})
  void shows_each_of_the(String kind) {
    assertSeen(kind, sight.states(kind));
  }

  @Test
  void shows_the_batches_with_their_files() {
    assertSeen("batches", sight.batches());
  }

  @Test
  void gives_repeats_the_answers_that_the_first_requests_got() {
    var repeats = sight.repeats();
    // Whether this one is still held depends on whether a reviewer has decided here before.
    repeats.set(HELD, expected.at("/seen/repeats/" + HELD));
    assertSeen("repeats", repeats);
  }

  @Test
  void answers_by_the_settings_of_each_feature() {
    assertSeen("answers", sight.answers());
  }

  @Test
  void keeps_features_with_those_who_had_them() {
    assertSeen("users with a share", sight.usersWithAShare());
    assertSeen("features of the desk", sight.features(TestWorkspace.DESK_KEY));
    assertSeen("features of the shop", sight.features(TestWorkspace.SHOP_KEY));
  }

  static Stream<String> everyPage() {
    return Fixture.ofThisDatabase().expected().get("pages").propertyNames().stream();
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void shows_what_was_said_written_and_set_on_the_page_of(String page) {
    pages.show(page, expected.get("pages").get(page));
  }

  /**
   * Neither has the workspace file changed, nor was anything set again by it; whoever looks at the
   * ledger has signed in.
   */
  @Test
  void has_a_whole_ledger_and_wrote_nothing_into_it_at_its_start() {
    assertThat(ledgerEntries).isEqualTo(expected.get("ledger entries").intValue() + 1);
  }

  @Test
  void goes_on_with_the_chain_of_the_ledger() {
    try (var anna = browser.signedIn("anna")) {
      var page = anna.newPage();
      page.navigate("/admin/features/vectors");
      People.confirm(page, "Kill", "To see", "Kill it now");
    }
    assertThat(pages.ledgerEntries()).isGreaterThan(ledgerEntries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"waiting job", "hanging job"})
  void answers_a_job_that_was_not_answered(String name) {
    var url = expected.at("/open/" + name).stringValue();
    Wait.until("it is done", PATIENCE, () -> state(url, "/status").equals("done"));
    assertThat(state(url, "/completion/choices/0/message/content"))
        .isIn("Now it goes: When?", "No more hanging.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch that rests", "batch at a provider", "hanging batch"})
  void ends_a_batch_that_was_not_over(String name) {
    var batch = batches.awaited(expected.at("/open/" + name).stringValue(), "completed");
    var answers = batches.lines(batch.get("output_file_id").stringValue());
    assertThat(batch.get("error_file_id").isNull()).isTrue();
    assertThat(answers)
        .extracting(line -> line.at("/response/body/choices/0/message/content").stringValue())
        .allMatch(words -> words.matches("Well again\\.|Batched \\d\\.|No more hanging\\."));
  }

  @Test
  void pays_the_price_of_a_batch_for_what_was_sent_before() {
    var batch =
        batches.awaited(expected.at("/open/batch at a provider").stringValue(), "completed");
    assertThat(batch.at("/plimsoll/cost_micro_usd").intValue()).isEqualTo(3 * 75);
  }

  @Test
  void ends_an_eval_run_that_was_not_over() {
    var run = expected.at("/open/hanging run").stringValue();
    Wait.until(
        "it is over", PATIENCE, () -> run(run).get("state").stringValue().equals("finished"));
    assertThat(run(run).get("cases_passed").intValue()).isEqualTo(2);
  }

  @Test
  void tells_a_webhook_that_could_not_be_told() {
    var job = expected.at("/jobs/done").stringValue().replaceAll(".*/jobs/|\\?.*", "");
    Wait.until(
        "it is told", PATIENCE, () -> outside.told().stream().anyMatch(it -> it.contains(job)));
  }

  @Test
  void lets_a_reviewer_decide_on_an_answer_that_was_held() {
    var call = held(HELD);
    try (var rita = browser.signedIn("rita")) {
      var page = rita.newPage();
      page.navigate("/review/held");
      People.approve(page, "How much for a fever?");
    }
    var url = call.get("status_url").stringValue();
    Wait.until("it is approved", PATIENCE, () -> state(url, "/status").equals("approved"));
    assertThat(state(url, "/completion/choices/0/message/content")).isEqualTo("Take 500 mg.");
  }

  private JsonNode held(String repeat) {
    return Json.parse(expected.at("/seen/repeats/" + repeat + "/body").stringValue());
  }

  @Test
  void knows_people_and_keys() {
    assertThat(server.http().getAs(text("page key"), "/v1/models").statusCode()).isEqualTo(200);
    assertThat(server.http().getAs(text("revoked key"), "/v1/models").statusCode()).isEqualTo(401);
    try (var stranger = browser.visitor()) {
      var page = stranger.newPage();
      page.navigate(text("sign-in"));
      page.locator("button[type=submit]").click();
      assertThat(page.locator(".who .name")).hasText("Paul Page");
    }
  }

  private String text(String name) {
    return expected.get(name).stringValue();
  }

  private void assertSeen(String what, JsonNode now) {
    assertThat(Differences.between(expected.get("seen").get(what), now)).isEmpty();
  }

  private String state(String url, String place) {
    return Json.parse(server.http().getAs(TestWorkspace.SHOP_KEY, url).body())
        .at(place)
        .asString("");
  }

  private JsonNode run(String path) {
    return Json.parse(server.http().getAs(TestWorkspace.ADMIN_KEY, path).body());
  }
}
