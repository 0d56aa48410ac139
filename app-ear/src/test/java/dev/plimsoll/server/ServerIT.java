package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.RunningServer;
import org.junit.jupiter.api.Test;

/** What the server says of itself. */
@BlackBox
class ServerIT {
  @Test
  void is_ready_and_alive(RunningServer server) {
    assertThat(server.http().get("/health/ready").body()).contains("\"status\":\"UP\"");
    assertThat(server.http().get("/health/live").body()).contains("\"status\":\"UP\"");
  }

  @Test
  void describes_its_interface(RunningServer server) {
    var answer = server.http().get("/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("---\nopenapi:");
  }

  @Test
  void shows_its_figures_to_a_scraper(RunningServer server) {
    var answer = server.http().get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("jvm_uptime_seconds");
  }
}
