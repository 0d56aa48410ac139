package dev.plimsoll.upgrade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.Wait;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page asks the database a bounded number of questions, however much there is to show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class StatementsIT {
  private static final Pattern STATEMENTS =
      Pattern.compile("(?m)^plimsoll_sql_statements ([0-9.E]+)$");

  /** How many statements a second a node sends while nobody asks it anything. */
  private static final long IN_THE_BACKGROUND = 4;

  private Outside outside;
  private RunningServer server;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, SQLException {
    outside = Outside.well();
    server = RunningServer.prepare("statements", Fixture.environment(folder, outside));
    var fixture = Fixture.ofThisDatabase();
    fixture.restore(server, fixture.expected().get("address").stringValue(), outside.address());
    server.start();
    server.stop();
    try (var database = server.databaseLeft()) {
      Multiplied.halfAYear(database);
    }
    server.start();
    browser = new Browser(server);
    Wait.until(
        "the journal is read",
        Duration.ofMinutes(2),
        () -> server.http().get("/health/ready").statusCode() == 200);
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
    outside.close();
  }

  /** The bounds leave room for a second of what runs in the background. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anna | / | Front desk | 20",
        "anna | /admin/features | Front desk | 60",
        "anna | /admin/features/desk | Front desk | 25",
        "anna | /admin/features/routed/routing | 201 | 20",
        "anna | /admin/calls | Front desk | 25",
        "anna | /admin/dashboard | Front desk | 50",
        "anna | /admin/costs | Front desk | 40",
        "anna | /admin/costs/budgets | many-9 | 40",
        "anna | /admin/costs/prices | many-9 | 60",
        "anna | /admin/models | many-9 | 40",
        "anna | /admin/evals | many-9 | 40",
        "anna | /admin/evals/evaluated | evaluated | 40",
        "anna | /review | 2026 | 50",
        "rita | /review | 2026 | 50",
        "rita | /review/2026-W47 | W47 | 50",
        "anna | /admin/prompts | many-9 | 20",
        "anna | /admin/prompts/support | support | 25",
        "anna | /admin/models/large | large | 20",
        "anna | /admin/people | Anna | 60",
        "anna | /admin/ledger | anna | 20",
        "anna | /admin/caches | Caches | 20",
        "anna | /admin/caches/cached | Cached | 40",
        "anna | /admin/work | Delete old jobs | 30",
        "anna | /admin/batches | batch | 20"
      })
  void of_a_page_are_few(String who, String path, String shown, long most) {
    try (var person = browser.signedIn(who)) {
      var page = person.newPage();
      var counted = new ArrayList<Long>();
      // Work in the background may count along, so that a page may try again.
      do {
        var before = statements();
        var begun = System.nanoTime();
        page.navigate(path);
        assertThat(page.getByText(shown).first()).isVisible();
        Browser.settle(page);
        var seconds = (System.nanoTime() - begun) / 1_000_000_000;
        counted.add(statements() - before - seconds * IN_THE_BACKGROUND);
      } while (counted.getLast() > most && counted.size() < 3);
      browser.photograph(page, "many " + who + path);
      assertThat(counted.getLast()).isLessThanOrEqualTo(most);
    }
  }

  private long statements() {
    var metrics = server.http().getAs(TestWorkspace.ADMIN_KEY, "/metrics").body();
    var found = STATEMENTS.matcher(metrics);
    assertThat(found.find()).as("statements in " + metrics).isTrue();
    return (long) Double.parseDouble(found.group(1));
  }
}
