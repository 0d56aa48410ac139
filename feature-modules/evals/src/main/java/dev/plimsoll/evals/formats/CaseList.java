package dev.plimsoll.evals.formats;

import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The cases of a file, collected one by one, each with its own id. */
final class CaseList {
  static final int MAX_CASES = 10_000;
  private static final int SLUG_LENGTH = 48;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, EvalCase> cases = new LinkedHashMap<>();

  void add(String place, EvalCase next) {
    if (cases.size() == MAX_CASES) {
      throw new InvalidGoldenSet("cases", "at most " + MAX_CASES);
    }
    if (cases.putIfAbsent(next.id(), next) != null) {
      throw InvalidGoldenSet.at(
          place, "id", "unique, but there is another case '" + next.id() + "'");
    }
  }

  /**
   * An id for a case without one, derived from its input, so that it stays the same when cases are
   * moved.
   */
  String idFor(String input) {
    var words = NO_WORD.matcher(input.toLowerCase(Locale.ROOT)).replaceAll("-");
    var trimmed = words.replaceAll("^-|-$", "");
    var slug =
        trimmed.isEmpty() ? "case" : trimmed.substring(0, Math.min(SLUG_LENGTH, trimmed.length()));
    var id = slug;
    for (var again = 2; cases.containsKey(id); again++) {
      id = slug + "-" + again;
    }
    return id;
  }

  List<EvalCase> all() {
    if (cases.isEmpty()) {
      throw new InvalidGoldenSet("cases", "at least one");
    }
    return List.copyOf(cases.values());
  }
}
