package dev.plimsoll.evals.cases;

import com.google.re2j.Pattern;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What is expected of the answer to a case. The same answer always gets the same verdict. An answer
 * that abstains is right only if that is expected, whatever its words.
 */
public sealed interface Expectation {
  /** What the answer must do, as a text for people. */
  String requirement();

  /** Judges the text of an answer. */
  Verdict judge(String answer);

  /** Judges an answer, knowing whether the feature abstained. */
  default Verdict judge(String answer, boolean abstained) {
    return abstained ? Verdict.failed("abstained, but must " + requirement()) : judge(answer);
  }

  private static Verdict verdict(boolean passed, Expectation expected) {
    return passed ? Verdict.PASSED : Verdict.failed("the answer must " + expected.requirement());
  }

  /** The answer contains this text, whatever the case, spacing and kind of quotes and hyphens. */
  record Substring(String text) implements Expectation {
    @Override
    public String requirement() {
      return "contain \"" + text + "\"";
    }

    @Override
    public Verdict judge(String answer) {
      return verdict(TextNormalizer.folded(answer).contains(TextNormalizer.folded(text)), this);
    }
  }

  /**
   * The answer matches this pattern somewhere. The syntax is that of RE2, so that no pattern takes
   * for ever.
   */
  record Regex(String pattern) implements Expectation {
    @Override
    public String requirement() {
      return "match " + pattern;
    }

    @Override
    public Verdict judge(String answer) {
      return verdict(Pattern.compile(pattern).matcher(TextNormalizer.typed(answer)).find(), this);
    }
  }

  /** The answer is JSON that matches this JSON Schema. */
  record Schema(JsonNode schema) implements Expectation {
    private static final int SHOWN = 3;

    @Override
    public String requirement() {
      return "be JSON that matches the schema";
    }

    @Override
    public Verdict judge(String answer) {
      try {
        var errors = JsonSchemas.compiled(schema).validate(Json.parse(answer));
        return errors.isEmpty()
            ? Verdict.PASSED
            : Verdict.failed(
                errors.stream()
                    .limit(SHOWN)
                    .map(Object::toString)
                    .collect(Collectors.joining("; ")));
      } catch (JacksonException _) {
        return Verdict.failed("the answer must be JSON");
      }
    }
  }

  /** The answer is this label, alone or as the field {@code label} of a JSON object. */
  record Label(String label) implements Expectation {
    @Override
    public String requirement() {
      return "be the label \"" + label + "\"";
    }

    @Override
    public Verdict judge(String answer) {
      return verdict(given(answer).equals(label), this);
    }

    private static String given(String answer) {
      try {
        return Json.parse(answer).path("label").asString(answer.strip());
      } catch (JacksonException _) {
        return answer.strip();
      }
    }
  }

  /** The feature abstains. */
  record Abstains() implements Expectation {
    @Override
    public String requirement() {
      return "abstain";
    }

    @Override
    public Verdict judge(String answer) {
      return Verdict.failed("answered, but must abstain");
    }

    @Override
    public Verdict judge(String answer, boolean abstained) {
      return abstained ? Verdict.PASSED : judge(answer);
    }
  }
}
