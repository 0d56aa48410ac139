package dev.plimsoll.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** The server that Arquillian starts: Plimsoll's without the application, on a free port. */
public final class InContainerServer implements LoadableExtension {
  private static final String NAME = "in-container";

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Preparation.class);
  }

  /** Writes the server's folder before Arquillian looks at it. */
  public static final class Preparation {
    void prepare(@Observes ContainerRegistry containers) throws IOException {
      var port = FreePort.find();
      var wlp = Path.of(System.getProperty("plimsoll.wlp"));
      var folder = wlp.resolve("usr/servers").resolve(NAME);
      Files.createDirectories(folder.resolve("dropins"));
      Files.writeString(folder.resolve("server.xml"), configuration(port));
      Files.writeString(folder.resolve("server.env"), environment());
      delete(folder.resolve("data"));
      containers
          .getContainers()
          .getFirst()
          .getContainerConfiguration()
          .property("wlpHome", wlp.toString())
          .property("serverName", NAME)
          .property("httpPort", Integer.toString(port))
          .property("javaVmArguments", RunningServer.SHORT_LIVED);
    }

    private static String configuration(int port) {
      return """
      <server description="For archives under test">
        <include location="../plimsoll/runtime.xml"/>
        <featureManager><feature>localConnector-1.0</feature></featureManager>
        <applicationManager autoExpand="false"/>
        <applicationMonitor updateTrigger="polled" dropinsEnabled="true"/>
        <variable name="PLIMSOLL_HTTP_PORT" value="%d"/>
      </server>
      """
          .formatted(port);
    }

    /** What an earlier run has left in the data folder, which is where it is by default. */
    private static void delete(Path data) throws IOException {
      if (Files.exists(data)) {
        try (var files = Files.walk(data)) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }

    private static String environment() {
      return "PLIMSOLL_LTPA_PASSWORD=in-container\n"
          + (Table.TARGET + "=" + System.getProperty("plimsoll.target") + "\n")
          + TestDatabase.THIS.environmentOfNewDatabase().entrySet().stream()
              .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
              .collect(Collectors.joining());
    }
  }
}
