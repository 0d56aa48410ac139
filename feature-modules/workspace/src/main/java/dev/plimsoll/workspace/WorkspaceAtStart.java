package dev.plimsoll.workspace;

import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Applies the team's workspace file, or that of the demo, before the first request. */
@ApplicationScoped
class WorkspaceAtStart {
  /** The setting that names the path of the team's file. */
  static final String FILE = "plimsoll.workspace";

  private static final Logger LOG = System.getLogger(WorkspaceAtStart.class.getName());

  @Inject Workspaces workspaces;
  @Inject DemoWorkspace demo;

  @Inject
  @ConfigProperty(name = FILE)
  Optional<String> file;

  void apply(@Observes @Priority(StartOrder.WORKSPACE) Startup event) {
    try {
      file.filter(name -> !name.isBlank())
          .ifPresentOrElse(name -> workspaces.apply(Path.of(name)), demo::apply);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Plimsoll cannot start: " + e.getMessage(), e);
      throw e;
    }
  }
}
