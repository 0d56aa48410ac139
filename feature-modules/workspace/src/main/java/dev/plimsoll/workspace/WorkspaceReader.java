package dev.plimsoll.workspace;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.workspace.InvalidWorkspace.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a workspace file and reports all problems in it, each with its line. */
final class WorkspaceReader {
  private static final String SCHEMA = "/workspace.schema.json";

  /** Former names of parts of a feature; files with those names still work. */
  private static final Map<String, String> FORMER_NAMES =
      Map.of("ladder", "fallback", "stakes", "risk");

  private final Function<String, @Nullable String> environment;
  private final Schema schema;

  /**
   * @param environment the value of an environment variable by its name; null if it is not set
   */
  WorkspaceReader(Function<String, @Nullable String> environment) {
    this.environment = environment;
    try (var stream = WorkspaceReader.class.getResourceAsStream(SCHEMA)) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(stream, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a file.
   *
   * @throws InvalidWorkspace if it cannot be read
   */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw InvalidWorkspace.unreadable(file, e);
    }
  }

  /**
   * Reads the text of a file.
   *
   * @throws InvalidWorkspace with line, key and what was expected for each problem
   */
  WorkspaceFile read(String file, String text) {
    var document = YamlDocument.read(file, text);
    document.rename("features", FORMER_NAMES);
    var problems = new ArrayList<Problem>();
    problems.addAll(problems(document, schema.validate(document.tree())));
    refuseAny(file, problems);
    tryFeatures(document, problems);
    refuseAny(file, problems);
    var workspace = ScalarParsers.MAPPER.treeToValue(document.tree(), WorkspaceFile.class);
    BiConsumer<String, String> report =
        (key, expected) -> problems.add(new Problem(document.lineOf(key), key, expected));
    new References(workspace, environment).broken(report);
    new ModuleRules(workspace, new WorkspaceMapper(environment), new CostMapper(Instant.EPOCH))
        .broken(report);
    refuseAny(file, problems);
    return workspace;
  }

  /** The settings of a feature check themselves when they are created. */
  private static void tryFeatures(YamlDocument document, List<Problem> problems) {
    var features = document.tree().path("features");
    for (var i = 0; i < features.size(); i++) {
      try {
        var _ = ScalarParsers.MAPPER.treeToValue(features.get(i), WorkspaceFile.Feature.class);
      } catch (JacksonException e) {
        var at = path("features/" + i + pointer(e));
        problems.add(new Problem(document.lineOf(at), at, reason(e)));
      }
    }
  }

  private static String pointer(JacksonException failure) {
    return failure.getPath().stream()
        .map(step -> "/" + (step.getIndex() < 0 ? step.getPropertyName() : step.getIndex()))
        .collect(Collectors.joining());
  }

  private static String reason(Throwable failure) {
    var cause = failure.getCause();
    return failure instanceof JacksonException && cause != null
        ? reason(cause)
        : String.valueOf(failure.getMessage());
  }

  private static void refuseAny(String file, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidWorkspace(file, problems);
    }
  }

  /** One for each key. */
  private static List<Problem> problems(YamlDocument document, List<Error> errors) {
    var byKey = new LinkedHashMap<String, List<Error>>();
    errors.forEach(error -> byKey.computeIfAbsent(key(error), _ -> new ArrayList<>()).add(error));
    return byKey.entrySet().stream()
        .map(entry -> {
          var key = entry.getKey();
          var named = key.isEmpty() ? "the file" : key;
          return new Problem(document.lineOf(key), named, expected(entry.getValue()));
        })
        .toList();
  }

  private static String key(Error error) {
    var path = path(error.getInstanceLocation().toString());
    var property = error.getProperty();
    return property == null ? path : path.isEmpty() ? property : path + "." + property;
  }

  /** That none of several forms fits says less than what each of them expects. */
  private static String expected(List<Error> errors) {
    var forms = Set.of("oneOf", "anyOf");
    var exact = errors.stream().filter(error -> !forms.contains(error.getKeyword())).toList();
    return (exact.isEmpty() ? errors : exact)
        .stream().map(Error::getMessage).distinct().collect(Collectors.joining(", or "));
  }

  /** A JSON Pointer in the form that people write paths: {@code features[0].key}. */
  static String path(String pointer) {
    var path = new StringBuilder();
    for (var step : pointer.split("/", -1)) {
      if (step.isEmpty() || step.equals("$")) {
        continue;
      }
      if (step.chars().allMatch(Character::isDigit)) {
        path.append('[').append(step).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step);
      }
    }
    return path.toString();
  }
}
