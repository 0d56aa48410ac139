package dev.plimsoll.guardrails;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.guardrails.injection.InjectionDetector;
import dev.plimsoll.guardrails.injection.KnownPhrases;
import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.guardrails.masking.MaskedValue;
import dev.plimsoll.guardrails.personal.Countries;
import dev.plimsoll.guardrails.personal.PersonalData;
import dev.plimsoll.guardrails.personal.PersonalDataFinder;
import dev.plimsoll.models.api.Embeddings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checks that every call passes on its way in and out. */
@ApplicationScoped
public class Guardrails {
  /** How a text cites the passage of a number. */
  private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,3})]");

  private final Schemas schemas = new Schemas();
  private final InjectionDetector injection;

  @Inject
  public Guardrails(Embeddings embeddings) {
    injection = new InjectionDetector(embeddings);
  }

  /**
   * What the checks found in the messages of a call, each finding once.
   *
   * @param texts all that the caller sends
   */
  public List<Finding> checkInput(InputPolicy policy, List<InputText> texts) {
    var lengths =
        texts.stream()
            .filter(text -> text.source().isCounted())
            .mapToInt(text -> text.text().length())
            .summaryStatistics();
    var length = policy.isForEach() ? Math.max(0, lengths.getMax()) : lengths.getSum();
    if (length > policy.maxCharacters()) {
      var together = policy.isForEach() ? 1 : lengths.getCount();
      return List.of(Finding.block("length", tooLong(policy, together, length)));
    }
    return texts.stream().flatMap(text -> check(policy, text)).distinct().toList();
  }

  private static String tooLong(InputPolicy policy, long texts, long length) {
    return texts == 1
        ? "The text has %,d characters, but this feature accepts at most %,d. Shorten it."
            .formatted(length, policy.maxCharacters())
        : "The messages have %,d characters together, but this feature accepts at most %,d. Shorten the text or begin a new conversation."
            .formatted(length, policy.maxCharacters());
  }

  private Stream<Finding> check(InputPolicy policy, InputText input) {
    var findings = new ArrayList<Finding>(0);
    var noun = input.source().noun();
    PersonalDataFinder.find(input.text(), policy.countries()).stream()
        .map(PersonalData::name)
        .distinct()
        .forEach(name -> findings.add(found(policy, InputCheck.PERSONAL_DATA, holds(noun, name))));
    for (var kind : SecretDetector.in(input.text())) {
      findings.add(found(policy, InputCheck.SECRET, holds(noun, kind)));
    }
    if (input.source().isUntrusted() && overrides(policy, input.text())) {
      var detail = "The " + noun + " tries to override the model's instructions.";
      findings.add(found(policy, InputCheck.INJECTION, detail));
    }
    return findings.stream();
  }

  /**
   * A text in which the kinds stand in place of the personal data and the secrets in it: what is
   * kept of an input that was refused for them.
   */
  public static String masked(String text, Countries countries) {
    var masked = new StringBuilder(text);
    for (var found : PersonalDataFinder.find(text, countries).reversed()) {
      masked.replace(found.start(), found.end(), "[" + found.name() + "]");
    }
    return SecretDetector.masked(masked.toString());
  }

  /** The meaning of a text takes milliseconds, so only a feature that blocks asks for it. */
  private boolean overrides(InputPolicy policy, String text) {
    return policy.blocked().contains(InputCheck.INJECTION)
        ? injection.suspects(text)
        : KnownPhrases.areIn(text);
  }

  /**
   * Why a passage may not go to the model; empty where it may. Only what the feature blocks is
   * looked for: the documents are the operator's own.
   */
  public Optional<Finding> checkPassage(InputPolicy policy, Passage passage) {
    var text = new InputText(InputText.Source.PASSAGE, passage.title() + "\n" + passage.text());
    return policy.blocked().isEmpty()
        ? Optional.empty()
        : check(policy, text).filter(found -> found.severity() == Severity.BLOCK).findFirst();
  }

  private static Finding found(InputPolicy policy, InputCheck check, String detail) {
    var outcome = policy.masked().contains(check) ? " The model sees a placeholder." : "";
    return new Finding(check.label(), policy.severityOf(check), detail + outcome);
  }

  private static String holds(String what, String kind) {
    return "The " + what + " contains " + kind + ".";
  }

  /**
   * The placeholders for what a policy hides from the model.
   *
   * @param texts in which it is looked for
   * @param messages in which it is to be hidden
   */
  public Mask mask(InputPolicy policy, List<String> texts, List<String> messages) {
    return Mask.of(texts.stream().flatMap(text -> toMask(policy, text)).toList(), messages);
  }

  private static Stream<MaskedValue> toMask(InputPolicy policy, String text) {
    var found = new ArrayList<MaskedValue>();
    if (policy.masked().contains(InputCheck.SECRET)) {
      SecretDetector.secrets(text).forEach(secret -> found.add(new MaskedValue("SECRET", secret)));
    }
    if (policy.masked().contains(InputCheck.PERSONAL_DATA)) {
      for (var one : PersonalDataFinder.find(text, policy.countries())) {
        found.add(new MaskedValue(one.kind().name(), text.substring(one.start(), one.end())));
      }
    }
    return found.stream();
  }

  /**
   * What the checks found in a model's output, beside secrets.
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
   * The secrets in what a model says: to the user, or to tools.
   *
   * @param text as the model said it, in which nothing is that was hidden from it
   */
  public List<Finding> checkSecrets(String text) {
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
