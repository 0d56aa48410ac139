package dev.plimsoll.models.http;

import dev.plimsoll.models.api.AnswerPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what an answer says beside its text, piece by piece. */
final class OtherParts {
  private record Part(AnswerPart.Kind kind, StringBuilder text) {}

  private final Map<String, Part> byPath = new LinkedHashMap<>(0);

  void add(AnswerPart piece) {
    byPath
        .computeIfAbsent(piece.path(), _ -> new Part(piece.kind(), new StringBuilder()))
        .text()
        .append(piece.text());
  }

  /** The text of the part at a path; empty if there is none. */
  String textOf(String path) {
    var part = byPath.get(path);
    return part == null ? "" : part.text().toString();
  }

  List<AnswerPart> all() {
    var parts = new ArrayList<AnswerPart>(byPath.size());
    byPath.forEach(
        (path, part) -> parts.add(new AnswerPart(part.kind(), path, part.text().toString())));
    return parts;
  }
}
