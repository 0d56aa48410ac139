package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Beside
@Tag("one-database")
class FailedStartIT {
  @Test
  void says_why_it_cannot_start_without_its_database() {
    var nowhere = Map.of("PLIMSOLL_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
    assertThatThrownBy(() -> RunningServer.start("without-database", nowhere))
        .hasMessageContaining("Plimsoll cannot start: ")
        .hasMessageContaining("127.0.0.1:1");
  }

  @Test
  void ends_where_a_setting_does_not_let_it_start() {
    var guessable = Map.of("PLIMSOLL_ADMIN_KEY", "secret");
    try (var server = RunningServer.prepare("with-a-guessable-key", guessable)) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.consoleText())
          .contains("Plimsoll cannot start: secret of key PLIMSOLL_ADMIN_KEY must be");
    }
  }
}
