package dev.plimsoll.guardrails;

import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How well the checks find what they look for, as {@code ./plimsoll table guards} has measured it.
 *
 * @param measured when that was
 */
public record GuardFigures(LocalDate measured, List<GuardFigure> figures) {
  static final String RESOURCE = "guard-figures.json";

  /** The figures of this version. */
  public static GuardFigures ofThisVersion() {
    try (var file =
        Objects.requireNonNull(GuardFigures.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), GuardFigures.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of one check, in the order in which they were measured. */
  public List<GuardFigure> of(InputCheck check) {
    return figures.stream().filter(figure -> figure.check() == check).toList();
  }
}
