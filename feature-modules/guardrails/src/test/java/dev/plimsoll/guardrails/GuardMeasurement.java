package dev.plimsoll.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures the checks and writes the figures down: as a table, and for the console. Those of the
 * check for injection stay what they were there, on texts that were held out: the folder may be the
 * one that it was trained on. Only {@code ./plimsoll table guards FOLDER} runs it.
 */
class GuardMeasurement {
  private static final List<MeasuredCheck> CHECKS =
      List.of(new MeasuredPersonalData(), new MeasuredInjection());
  private static final Path TABLE = Path.of("target/tables/guards.md");
  private static final Path RESOURCE =
      Path.of("src/main/resources/dev/plimsoll/guardrails", GuardFigures.RESOURCE);

  @Test
  void of_all_checks() throws IOException {
    var folder = Path.of(System.getProperty("plimsoll.guards.data", ""));
    var figures = new ArrayList<GuardFigure>();
    var notes = new ArrayList<String>();
    for (var check : CHECKS) {
      try (var files = Files.newDirectoryStream(folder, check.files())) {
        for (var file : files) {
          figures.addAll(check.measure(file, notes));
        }
      }
    }
    assertThat(figures).as("data of a check in %s", folder).isNotEmpty();
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table(figures, notes));
    Files.createDirectories(RESOURCE.getParent());
    var heldOut = GuardFigures.ofThisVersion().of(InputCheck.INJECTION);
    figures.removeIf(figure -> figure.check() == InputCheck.INJECTION);
    figures.addAll(heldOut);
    var measured = new GuardFigures(LocalDate.now(ZoneOffset.UTC), figures);
    Files.writeString(RESOURCE, Json.parse(Json.write(measured)).toPrettyString() + "\n");
  }

  private static String table(List<GuardFigure> figures, List<String> notes) {
    var lines = new ArrayList<String>();
    lines.add(
        row(
            "check",
            "what",
            "examples",
            "found",
            "wrongly found",
            "precision",
            "recall",
            "F1",
            "us a text",
            "data"));
    lines.add("|" + " --- |".repeat(10));
    for (var figure : figures) {
      lines.add(
          row(
              figure.check().label(),
              figure.what(),
              figure.examples(),
              figure.found(),
              figure.wronglyFound(),
              share(figure.precision()),
              share(figure.recall()),
              share(figure.f1()),
              figure.micros(),
              figure.data()));
    }
    lines.addAll(notes);
    return String.join("\n", lines) + "\n";
  }

  private static String row(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String share(double part) {
    return String.format(Locale.ROOT, "%.3f", part);
  }
}
