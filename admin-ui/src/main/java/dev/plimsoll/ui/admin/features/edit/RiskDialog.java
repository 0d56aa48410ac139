package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.NumberField;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Expression;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.features.settings.RiskRule;
import dev.plimsoll.features.settings.RiskRule.Where;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.WordList;
import dev.plimsoll.ui.forms.DurationField;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.RecordField;
import dev.plimsoll.ui.forms.RowsField;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks which answers a reviewer sees before the user. */
class RiskDialog extends EditDialog<RiskDialog.Written> {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final RiskRule NEW_RULE =
      new RiskRule("new", Where.EITHER, new WordList(Set.of("word")), null, 0.5);
  private static final RiskPolicy USUAL =
      new RiskPolicy(new Scoring.Rules(List.of(NEW_RULE)), 0.2, 0.9, HALF_AN_HOUR, "…");

  /** The judge of the risk. */
  enum Judge {
    NOBODY,
    RULES,
    CLASSIFIER
  }

  /** A policy as entered, without what the judge does not need. */
  public record Written(
      Judge judge,
      List<RiskRule> rules,
      @Nullable AiFeature classifier,
      Map<String, Double> labels,
      Double pass,
      Double refuse,
      Duration within,
      String safeAnswer) {
    static Written of(@Nullable RiskPolicy now, List<AiFeature> judges) {
      var scoring = now == null ? null : now.scoring();
      var policy = Objects.requireNonNullElse(now, USUAL);
      var classifier = scoring instanceof Scoring.Classifier given ? given : null;
      return new Written(
          switch (scoring) {
            case null -> Judge.NOBODY;
            case Scoring.Rules _ -> Judge.RULES;
            case Scoring.Classifier _ -> Judge.CLASSIFIER;
          },
          scoring instanceof Scoring.Rules given ? given.rules() : List.of(),
          judges.stream()
              .filter(each -> classifier != null && each.key().equals(classifier.feature()))
              .findFirst()
              .orElse(null),
          classifier == null ? Map.of() : classifier.labels(),
          policy.pass(),
          policy.refuse(),
          policy.within(),
          now == null ? "" : now.safeAnswer());
    }

    @Nullable RiskPolicy policy() {
      var scoring =
          switch (judge) {
            case NOBODY -> null;
            case RULES -> new Scoring.Rules(rules);
            case CLASSIFIER ->
                new Scoring.Classifier(Objects.requireNonNull(classifier).key(), labels);
          };
      return scoring == null ? null : new RiskPolicy(scoring, pass, refuse, within, safeAnswer);
    }
  }

  /** Asks for one category of risk, and how it is found. */
  private static class RuleField extends RecordField<RiskRule> {
    RuleField() {
      super(RiskRule.class);
      var category = Fields.line("edit.risk.category");
      var words = Fields.line("edit.risk.words");
      var pattern = Fields.line("edit.risk.pattern");
      pair(
          ask(
              category,
              "category",
              name -> new RiskRule(name, Where.EITHER, NEW_RULE.words(), null, 1)),
          ask(Fields.select("edit.risk.where", Where.class), "where"),
          ask(
              Fields.number("edit.risk.weight"),
              "weight",
              weight -> new RiskRule("some", Where.EITHER, NEW_RULE.words(), null, weight)),
          ask(
              words,
              "words",
              given -> pattern.isEmpty() ? some(words(given)) : words(given),
              given -> String.join(", ", given.words())),
          askIfAny(
              pattern,
              "pattern",
              given -> Objects.requireNonNull(Expression.of(given, "")),
              Expression::toString));
      setValue(NEW_RULE);
      category.clear();
      words.clear();
    }

    private static WordList words(String text) {
      return new WordList(
          Arrays.stream(text.split(",", -1))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toSet()));
    }

    /** A rule without a pattern needs keywords. */
    private static WordList some(WordList words) {
      return new RiskRule("some", Where.EITHER, words, null, 1).words();
    }
  }

  RiskDialog(Editing editing) {
    super(Written.class, text("edit.risk"), editing);
    var judges = editing.desk().judges(editing.feature().key());
    var judge = ask(Fields.radios("edit.risk.judge", Judge.class), "judge");
    var rules =
        ask(
            Fields.labelled(
                new RowsField<>(
                    text("edit.risk.rule.add"), text("edit.risk.rule.remove"), RuleField::new),
                "edit.risk.rules"),
            "rules",
            given -> new Scoring.Rules(given));
    var classifier =
        ask(
            Fields.select("edit.risk.classifier", judges, AiFeature::title),
            "classifier",
            given -> Objects.requireNonNull(given));
    if (judges.isEmpty()) {
      classifier.setHelperText(text("edit.risk.classifier.none"));
    }
    var labels =
        ask(
            Fields.area("edit.risk.labels"),
            "labels",
            lines ->
                new Scoring.Classifier(editing.feature().key(), LabelScores.read(lines)).labels(),
            LabelScores::write);
    var refuse = Fields.number("edit.risk.refuse");
    var course =
        pair(
            ask(
                Fields.number("edit.risk.pass"),
                "pass",
                score -> policy(score, orMost(refuse), HALF_AN_HOUR, "…")),
            ask(refuse, "refuse", score -> policy(0, score, HALF_AN_HOUR, "…")),
            ask(new DurationField("edit.risk.within"), "within", time -> policy(0, 1, time, "…")));
    var safeAnswer =
        ask(
            Fields.area("edit.risk.safe-answer"),
            "safeAnswer",
            answer -> policy(0, 1, HALF_AN_HOUR, answer));
    judge.addValueChangeListener(chosen -> {
      var by = chosen.getValue();
      rules.setVisible(by == Judge.RULES);
      classifier.setVisible(by == Judge.CLASSIFIER);
      labels.setVisible(by == Judge.CLASSIFIER);
      course.setVisible(by != Judge.NOBODY);
      safeAnswer.setVisible(by != Judge.NOBODY);
      if (by == Judge.RULES && rules.getValue().isEmpty()) {
        rules.addRow();
      }
    });
    begin(Written.of(editing.feature().risk(), judges));
  }

  /** Fails if it is invalid. */
  private static RiskPolicy policy(double pass, double refuse, Duration within, String safeAnswer) {
    return new RiskPolicy(USUAL.scoring(), pass, refuse, within, safeAnswer);
  }

  private static double orMost(NumberField field) {
    return Objects.requireNonNullElse(field.getValue(), 2.0);
  }

  @Override
  FeatureEdit edit(Written filled) {
    return new FeatureEdit(RiskPolicy.class, filled.policy());
  }

  @Override
  String refusal() {
    return text("edit.risk.refused");
  }
}
