package dev.plimsoll.calls.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conversations of a file, or all problems in it. */
public final class ConversationLines {
  private static final int MOST_LINES = 20_000;
  private static final int MOST_PROBLEMS = 100;

  private final ImportFile file;
  private final Instant now;
  private final List<LineProblem> problems = new ArrayList<>();

  public ConversationLines(ImportFile file, Instant now) {
    this.file = file;
    this.now = now;
  }

  /**
   * The conversations without duplicates, in the order of the lines.
   *
   * @throws InvalidImport if a line breaks a rule
   */
  public List<ImportedTalk> talks() {
    Map<String, ImportedTalk> talks = new LinkedHashMap<>();
    var number = 0;
    for (var line : file.text().lines().toList()) {
      number++;
      if (!line.isBlank()) {
        read(number, line.strip(), talks);
      }
    }
    if (talks.size() > MOST_LINES) {
      problems.add(new LineProblem(0, "file", "of at most 20,000 conversations"));
    }
    if (talks.isEmpty() && problems.isEmpty()) {
      problems.add(new LineProblem(0, "file", "one conversation on each line"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidImport(problems.stream().limit(MOST_PROBLEMS).toList());
    }
    return List.copyOf(talks.values());
  }

  private void read(int number, String line, Map<String, ImportedTalk> talks) {
    try {
      var talk = new ConversationLine(file, line, now).talk();
      talks.putIfAbsent(talk.id().value(), talk);
    } catch (WrongField wrong) {
      problems.add(new LineProblem(number, wrong.field(), wrong.expected()));
    }
  }
}
