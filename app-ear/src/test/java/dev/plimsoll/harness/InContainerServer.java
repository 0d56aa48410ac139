package dev.plimsoll.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** The server that Arquillian starts: Plimsoll's without the application, on a free port. */
public final class InContainerServer implements LoadableExtension {
  /** A port for each database, so that both can be tested at the same time. */
  private static final String NAME = "in-container-" + Database.name();

  static Path log() {
    return folder().resolve("logs/messages.log");
  }

  /** While it runs. */
  static Optional<ProcessHandle> process() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(NAME))
        .findFirst();
  }

  private static Path folder() {
    return Path.of(System.getProperty("plimsoll.wlp"), "usr/servers", NAME);
  }

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Preparation.class).observer(SharedDeployment.class);
  }

  /** Writes the server's folder before Arquillian looks at it. */
  public static final class Preparation {
    void prepare(@Observes ContainerRegistry containers) throws IOException {
      var port = FreePort.find();
      var wlp = Path.of(System.getProperty("plimsoll.wlp"));
      var folder = folder();
      delete(folder.resolve("dropins"));
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
          .property("javaVmArguments", options() + RunningServer.SHORT_LIVED);
    }

    /** Those of the product, and above all its many carriers of virtual threads. */
    private static String options() throws IOException {
      return Files.readAllLines(folder().resolveSibling("plimsoll").resolve("jvm.options")).stream()
          .filter(line -> line.startsWith("-"))
          .map(line -> line + " ")
          .collect(Collectors.joining());
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

    /** An earlier run has left its data there, and what was deployed last. */
    private static void delete(Path folder) throws IOException {
      if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }

    private static String environment() {
      return "PLIMSOLL_LTPA_PASSWORD=in-container\n"
          + (Table.TARGET + "=" + System.getProperty("plimsoll.target") + "\n")
          + Database.environmentOfNewOne().entrySet().stream()
              .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
              .collect(Collectors.joining());
    }
  }
}
