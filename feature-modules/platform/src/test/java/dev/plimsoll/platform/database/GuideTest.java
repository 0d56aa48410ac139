package dev.plimsoll.platform.database;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "15-operating";

  @Test
  void says_from_when_on_a_server_without_connections_is_not_ready() {
    assertThat(DatabaseReach.PATIENCE).hasMinutes(1);
    assertThat(passage(PAGE, "What the health checks tell"))
        .contains("in use for more than a minute");
  }

  @Test
  void says_how_far_clocks_may_differ() {
    assertThat(SharedClock.TOLERANCE).hasMillis(500);
    assertThat(passage(PAGE, "More than one server"))
        .contains("differs from that of PostgreSQL by more than half a second");
  }

  @Test
  void says_how_long_a_statement_may_take() throws IOException {
    var runtime = Files.readString(Guide.inCheckout("liberty-config/runtime.xml"));
    assertThat(runtime).contains("socketTimeout=\"60\"");
    assertThat(passage(PAGE, "When the database goes away")).contains("within 60 seconds");
  }
}
