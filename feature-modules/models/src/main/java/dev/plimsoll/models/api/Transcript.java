package dev.plimsoll.models.api;

import java.util.List;

/** An answer with all its parts as one text, for people and for checks that judge it as a whole. */
public final class Transcript {
  private Transcript() {}

  /** The text alone where there are no other parts. */
  public static String of(String text, List<AnswerPart> otherParts) {
    if (otherParts.isEmpty()) {
      return text;
    }
    var whole = new StringBuilder(text);
    for (var part : otherParts) {
      if (!whole.isEmpty()) {
        whole.append("\n\n");
      }
      whole.append(heading(part)).append(part.text());
    }
    return whole.toString();
  }

  private static String heading(AnswerPart part) {
    return switch (part.kind()) {
      case CHOICE -> "Another answer:\n";
      case REASONING -> "Reasoning:\n";
      case TOOL_CALL -> "Calls ";
      case OTHER -> part.path().substring(part.path().indexOf('.') + 1) + ": ";
    };
  }
}
