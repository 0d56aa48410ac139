package dev.plimsoll.evals.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input of a golden set, with what is expected of the answer.
 *
 * @param id unique in its set, and the same from version to version
 * @param category the kind of question; results are shown for each
 * @param variables for the prompt
 * @param note for people who read the set
 */
public record EvalCase(
    String id,
    String category,
    String input,
    Expectation expect,
    Map<String, String> variables,
    @Nullable String note) {
  public static final String NO_CATEGORY = "general";

  public EvalCase {
    variables = Map.copyOf(variables);
  }
}
