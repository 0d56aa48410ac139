package dev.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Wait;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the fixture of the version that is built, and writes down what is to be seen of it. No test
 * of the usual run: {@code ./plimsoll mvn verify -pl app-ear -Dit.test=FixtureOfThisVersion}.
 */
class FixtureOfThisVersion {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Tables that no version fills for longer than a moment. */
  private static final Set<String> EMPTY = Set.of("audit_schedule", "call_lease");

  private final Fixture fixture = Fixture.ofThisDatabase();
  private final ObjectNode expected = Json.object();

  @Test
  void is_written_with_what_is_to_be_seen_of_it(@TempDir Path folder) throws Exception {
    try (var outside = Outside.ailing()) {
      expected.put("address", outside.address());
      fill(folder, outside);
    }
    try (var outside = Outside.well()) {
      look(folder, outside);
    }
    fixture.keep(expected);
  }

  private void fill(Path folder, Outside outside) throws Exception {
    try (var server = RunningServer.start("fixture", Fixture.environment(folder, outside))) {
      var applications = new Applications(server, expected);
      try (var browser = new Browser(server)) {
        var people = new People(browser, expected);
        applications.makeCalls();
        applications.holdAnswers();
        applications.submitJobs();
        applications.submitBatches();
        applications.runEvals();
        people.talk();
        applications.noteTalkOf("uma");
        people.administer();
        people.decide();
        people.draw();
        people.rate();
        people.erase(applications.callOfErin());
      }
      applications.beginWhatIsNotToEnd();
      var last = killed(server, applications);
      // By the real clock, as the server wrote what it left.
      expected.put("last call", last).put("made", Instant.now().toString());
      try (var database = server.databaseLeft()) {
        assertThat(emptyTables(database)).isSubsetOf(EMPTY);
        expected.put("ledger entries", ledgerEntries(database));
      }
      fixture.keep(server);
    }
  }

  /** Kills the server when the journal alone has a call that was answered; that call. */
  private static String killed(RunningServer server, Applications applications) throws Exception {
    while (true) {
      var last = applications.lastAnswer();
      server.kill();
      try (var database = server.databaseLeft()) {
        if (!isIn(database, last)) {
          return last;
        }
      }
      server.start();
    }
  }

  private static boolean isIn(Connection database, String call) throws SQLException {
    try (var query = database.prepareStatement("SELECT 1 FROM call_record WHERE id = ?")) {
      query.setString(1, call);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static int ledgerEntries(Connection database) throws SQLException {
    try (var query = database.prepareStatement("SELECT COUNT(*) FROM ledger_entry");
        var row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private static List<String> emptyTables(Connection database) throws SQLException {
    var empty = new ArrayList<String>();
    try (var tables =
        database
            .getMetaData()
            .getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        var table = tables.getString("TABLE_NAME");
        try (var statement = database.createStatement();
            var row = statement.executeQuery("SELECT 1 FROM " + table)) {
          if (!row.next() && !table.startsWith("call_record_")) {
            empty.add(table);
          }
        }
      }
    }
    return empty;
  }

  private void look(Path folder, Outside outside) throws SQLException, IOException {
    var server = RunningServer.prepare("fixture-seen", Fixture.environment(folder, outside));
    try (server) {
      fixture.restore(server, expected.get("address").stringValue(), outside.address());
      server.start();
      var sight = new Sight(server.http(), expected, expected.get("made").stringValue());
      var last = expected.get("last call").stringValue();
      Wait.until("the journal is read", PATIENCE, () -> sight.calls().has(last));
      expected.set("seen", sight.all());
      try (var browser = new Browser(server)) {
        var pages = new Pages(browser);
        expected.set("pages", Pages.words(expected));
        assertSoftly(softly ->
            expected
                .get("pages")
                .propertyStream()
                .forEach(page -> softly.check(() -> pages.show(page.getKey(), page.getValue()))));
      }
    }
  }
}
