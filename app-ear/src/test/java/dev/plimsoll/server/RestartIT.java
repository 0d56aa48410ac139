package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class RestartIT {
  @Test
  void comes_back_after_kill_9_on_what_was_there() {
    try (var server = RunningServer.start("restarted", Map.of())) {
      server.kill();
      server.start();
      assertThat(server.http().get("/health/ready").statusCode()).isEqualTo(200);
    }
  }
}
