package dev.plimsoll.workspace;

import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The content of a fresh installation without a workspace file: three features that need no API key
 * and, on the embedded database only, four people with sign-in links that work once.
 */
@ApplicationScoped
class DemoWorkspace {
  private static final String EMBEDDED = "jdbc:h2:";
  private static final Set<String> PEOPLE = Set.of("anna", "sam", "rita", "uma");

  @Inject Workspaces workspaces;
  @Inject FeatureCatalog features;
  @Inject People people;
  @Inject LocalLinks links;

  @Inject
  @ConfigProperty(name = "plimsoll.db.url", defaultValue = EMBEDDED)
  String database;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  /** Fills an empty installation; writes new links for the demo's people at every start. */
  void apply() {
    var embedded = database.startsWith(EMBEDDED);
    if (features.all().isEmpty()) {
      workspaces.apply("the demo's features", resource("features.yaml"), Actor.SYSTEM);
      if (embedded) {
        workspaces.apply("the demo's people", resource("people.yaml"), Actor.SYSTEM);
      }
    }
    if (embedded) {
      writeLinks();
    }
  }

  private void writeLinks() {
    var lines =
        people.all().stream()
            .filter(this::isOfTheDemo)
            .map(this::line)
            .collect(Collectors.joining(System.lineSeparator()));
    try {
      Files.createDirectories(Path.of(data));
      Files.writeString(Path.of(data, "sign-in.txt"), lines + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfTheDemo(Person person) {
    return PEOPLE.contains(person.user().value());
  }

  private String line(Person person) {
    var roles =
        person.roles().stream()
            .sorted()
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "%-14s %-30s %s".formatted(person.name(), roles, links.issue(person.user()));
  }

  private static String resource(String name) {
    try (InputStream stream = DemoWorkspace.class.getResourceAsStream("/demo/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
