package dev.plimsoll.evals.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input of a golden set with what is expected of the answer.
 *
 * @param id the case among all of its set, the same from version to version
 * @param category the kind of question; results are given for each
 * @param variables for the prompt
 * @param note for whoever reads the set
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
