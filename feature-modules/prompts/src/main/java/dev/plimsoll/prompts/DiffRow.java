package dev.plimsoll.prompts;

import com.github.difflib.text.DiffRow.Tag;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/** One line of two versions side by side. */
public record DiffRow(Kind kind, String left, String right) {
  /** How the right line differs from the left one. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    CHANGED
  }

  private static final DiffRowGenerator GENERATOR =
      DiffRowGenerator.create().lineNormalizer(line -> line).build();

  static List<DiffRow> between(PromptVersion left, PromptVersion right) {
    return GENERATOR.generateDiffRows(lines(left), lines(right)).stream()
        .map(row -> new DiffRow(kind(row.getTag()), row.getOldLine(), row.getNewLine()))
        .toList();
  }

  private static List<String> lines(PromptVersion version) {
    return version.parts().stream()
        .flatMap(part -> (part.role() + ":\n" + part.template().stripTrailing() + "\n").lines())
        .toList();
  }

  private static Kind kind(Tag tag) {
    return switch (tag) {
      case EQUAL -> Kind.SAME;
      case INSERT -> Kind.ADDED;
      case DELETE -> Kind.REMOVED;
      case CHANGE -> Kind.CHANGED;
    };
  }
}
