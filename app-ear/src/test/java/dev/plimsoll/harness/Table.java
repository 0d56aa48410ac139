package dev.plimsoll.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a test has seen, as a table in Markdown for people: {@code ./plimsoll table NAME}. */
public final class Table {
  /** As a variable of the environment where tests run inside a server. */
  static final String TARGET = "PLIMSOLL_TARGET";

  private final String name;
  private final List<String> lines = new ArrayList<>();

  public Table(String name, String... columns) {
    this.name = name;
    row((Object[]) columns);
    row(Collections.nCopies(columns.length, "---").toArray());
  }

  public void row(Object... cells) {
    lines.add(
        Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Writes it to {@code target/tables/NAME.md}. */
  public void save() throws IOException {
    var target =
        Objects.requireNonNullElseGet(
            System.getProperty("plimsoll.target"), () -> System.getenv(TARGET));
    var folder = Files.createDirectories(Path.of(target, "tables"));
    Files.write(folder.resolve(name + ".md"), lines);
  }
}
