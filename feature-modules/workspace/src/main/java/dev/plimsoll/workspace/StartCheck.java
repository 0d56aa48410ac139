package dev.plimsoll.workspace;

import dev.plimsoll.workspace.start.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks in a second what a start depends on, before {@code ./plimsoll} starts the server: a
 * program of its own, with nothing of the server.
 */
final class StartCheck {
  private final Environment environment;

  StartCheck(Environment environment) {
    this.environment = environment;
  }

  static void main() {
    var reasons = new StartCheck(new Environment(System.getenv())).reasons();
    reasons.forEach(reason -> System.err.println("Plimsoll cannot start: " + reason));
    System.exit(reasons.isEmpty() ? 0 : 1);
  }

  /** Why a server cannot start, a line each; those that others may follow from come alone. */
  List<String> reasons() {
    var settings = lines(environment.obstacles().stream());
    if (!settings.isEmpty()) {
      return settings;
    }
    var around =
        lines(
            Stream.of(
                    environment.dataFolder().obstacle(),
                    environment.port().obstacle(),
                    environment.database().obstacle())
                .flatMap(Optional::stream));
    return Stream.concat(around.stream(), workspace().stream()).toList();
  }

  private List<String> workspace() {
    var name = environment.get("PLIMSOLL_WORKSPACE");
    if (name == null) {
      return List.of();
    }
    try {
      var text = WorkspaceReader.text(Path.of(name));
      var _ = new WorkspaceReader(environment::property).read(name, text);
      return List.of();
    } catch (InvalidWorkspace e) {
      return String.valueOf(e.getMessage()).lines().toList();
    }
  }

  private static List<String> lines(Stream<?> obstacles) {
    return obstacles.map(Object::toString).toList();
  }
}
