package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Beside
@Tag("one-database")
class WorkspaceRefusedIT {
  private static final String WRONG =
      """
      providers:
        - {name: built-in, kind: local-extractive}
      models:
        - {key: quoting, provider: built-in, model: local-extractive-1}
      features:
        - key: help
          title: Help
          task: answer
          fallback: [{model: quoting}]
          flag: everybody
          budgte: {limit: 5, per: day}
      """;

  @Test
  void a_wrong_workspace_file_is_named_by_line_and_key_and_nothing_of_it_applied()
      throws Exception {
    var here = Path.of("target", "refused.yaml"); // below the folder that the server is started in
    var file = Files.writeString(here, WRONG).toAbsolutePath();
    try (var server =
        RunningServer.prepare("refused", Map.of("PLIMSOLL_WORKSPACE", here.toString()))) {
      assertThatThrownBy(server::start)
          .hasMessageContaining("Plimsoll cannot start: " + file + ", line 10: features[0].flag: ")
          .hasMessageContaining("everyone")
          .hasMessageContaining(file + ", line 11: features[0].budgte: ");
      assertThat(server.data().resolve("plimsoll.mv.db")).as("the database").doesNotExist();
    }
  }
}
