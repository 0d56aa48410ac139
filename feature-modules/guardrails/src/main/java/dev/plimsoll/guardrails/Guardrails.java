package dev.plimsoll.guardrails;

import dev.plimsoll.domain.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The checks that every call passes on its way in and out. */
@ApplicationScoped
public class Guardrails {
  /** How a text cites the passage of a number. */
  private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,3})]");

  private final Schemas schemas = new Schemas();

  /** What the checks found in a user's input. */
  public List<Finding> checkInput(InputPolicy policy, String input) {
    var findings = new ArrayList<Finding>();
    if (input.length() > policy.maxCharacters()) {
      findings.add(
          Finding.block(
              "length",
              "The text has %,d characters, but this feature accepts at most %,d. Shorten it."
                  .formatted(input.length(), policy.maxCharacters())));
      return findings;
    }
    for (var kind : PersonalDataDetector.in(input)) {
      findings.add(found(policy, InputCheck.PERSONAL_DATA, holds("text", kind)));
    }
    for (var kind : SecretDetector.in(input)) {
      findings.add(found(policy, InputCheck.SECRET, holds("text", kind)));
    }
    if (InjectionDetector.suspectedIn(input)) {
      var detail = "The text tries to override the model's instructions.";
      findings.add(found(policy, InputCheck.INJECTION, detail));
    }
    return findings;
  }

  private static Finding found(InputPolicy policy, InputCheck check, String detail) {
    return new Finding(check.label(), policy.severityOf(check), detail);
  }

  private static String holds(String what, String kind) {
    return "The " + what + " contains " + kind + ".";
  }

  /**
   * What the checks found in a model's output.
   *
   * @param input what the user asked
   */
  public List<Finding> checkOutput(
      OutputPolicy policy, String input, String output, List<Passage> passages) {
    var findings = new ArrayList<Finding>();
    var schema = policy.schema();
    if (schema != null) {
      schemas
          .misfit(schema, output)
          .ifPresent(misfit -> findings.add(OutputCheck.SCHEMA.block(misfit)));
    }
    policy.languageMatch().check(input, output).ifPresent(findings::add);
    findings.addAll(checkOther(output));
    citedWithoutPassage(output, passages.size())
        .forEach(number ->
            findings.add(
                OutputCheck.CITATION.note(
                    "The answer cites [%d], but the number of passages is %d."
                        .formatted(number, passages.size()))));
    return findings;
  }

  /**
   * Whether an output fits a JSON Schema of the caller's.
   *
   * @return what does not fit; empty if it fits, or if the schema is none
   */
  public Optional<Finding> checkFormat(String schema, String output) {
    return Schemas.misfitOnce(schema, output).map(OutputCheck.SCHEMA::block);
  }

  /**
   * What the checks found in a part of a model's output that is no answer to the user, such as the
   * arguments of a tool: it needs to fit no schema and no language.
   */
  public List<Finding> checkOther(String text) {
    return SecretDetector.in(text).stream()
        .map(kind -> OutputCheck.SECRET.block(holds("answer", kind)))
        .toList();
  }

  /** Cited numbers that no passage has; none where there are no passages at all. */
  private static SortedSet<Integer> citedWithoutPassage(String text, int passages) {
    var numbers = new TreeSet<Integer>();
    if (passages > 0) {
      CITATION.matcher(text).results().map(m -> Integer.valueOf(m.group(1))).forEach(numbers::add);
      numbers.removeIf(number -> number >= 1 && number <= passages);
    }
    return numbers;
  }
}
