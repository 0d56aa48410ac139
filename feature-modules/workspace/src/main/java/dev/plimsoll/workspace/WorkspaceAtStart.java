package dev.plimsoll.workspace;

import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Applies the team's workspace file, or that of the demo, before the first request. */
@ApplicationScoped
class WorkspaceAtStart {
  /** The setting that names the path of the team's file. */
  static final String FILE = "plimsoll.workspace";

  @Inject Workspaces workspaces;
  @Inject DemoWorkspace demo;

  @Inject
  @ConfigProperty(name = FILE)
  Optional<String> file;

  void apply(@Observes @Priority(StartOrder.WORKSPACE) Startup event) {
    file.filter(name -> !name.isBlank())
        .ifPresentOrElse(name -> workspaces.apply(Path.of(name)), demo::apply);
  }
}
