package dev.plimsoll.calls.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the conversations of a file in groups, or finds all problems in it. */
public final class ConversationLines {
  static final int MOST_LINES = 20_000;
  private static final int MOST_PROBLEMS = 100;
  private static final int GROUP = 200;
  private static final int CHARACTERS_OF_GROUP = 1 << 20;

  private final ImportFile file;
  private final Instant now;
  private final Consumer<List<ImportedTalk>> reader;
  private final List<LineProblem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<ImportedTalk> group = new ArrayList<>();
  private long characters;
  private int number;

  private ConversationLines(ImportFile file, Instant now, Consumer<List<ImportedTalk>> reader) {
    this.file = file;
    this.now = now;
    this.reader = reader;
  }

  /**
   * Reads the conversations without duplicates, in the order of the lines.
   *
   * @param reader gets some of them at a time, and none after a line that breaks a rule
   * @throws InvalidImport if a line breaks a rule
   */
  public static void read(ImportFile file, Instant now, Consumer<List<ImportedTalk>> reader) {
    new ConversationLines(file, now, reader).read();
  }

  private void read() {
    try (var lines = file.lines().get()) {
      lines.forEach(this::line);
    }
    if (seen.size() > MOST_LINES) {
      problem(0, "file", "of at most 20,000 conversations");
    }
    if (seen.isEmpty() && problems.isEmpty()) {
      problem(0, "file", "one conversation on each line");
    }
    if (!problems.isEmpty()) {
      throw new InvalidImport(problems);
    }
    giveGroup();
  }

  private void line(String text) {
    number++;
    // Some editors put a byte order mark in front of a file.
    var line = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    if (line.isEmpty()) {
      return;
    }
    try {
      var talk = new ConversationLine(file, line, now).talk();
      if (seen.add(talk.id().value()) && problems.isEmpty() && seen.size() <= MOST_LINES) {
        group.add(talk);
        characters += line.length();
        if (group.size() == GROUP || characters > CHARACTERS_OF_GROUP) {
          giveGroup();
        }
      }
    } catch (WrongField wrong) {
      problem(number, wrong.field(), wrong.expected());
    }
  }

  private void giveGroup() {
    if (!group.isEmpty()) {
      reader.accept(List.copyOf(group));
      group.clear();
      characters = 0;
    }
  }

  private void problem(int line, String field, String expected) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new LineProblem(line, field, expected));
    }
  }
}
