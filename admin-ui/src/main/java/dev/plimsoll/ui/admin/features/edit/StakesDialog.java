package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.StakesPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks which answers a person looks at before anybody else does. */
class StakesDialog extends EditDialog {
  private static final double USUAL_PASS = 0.2;
  private static final double USUAL_REFUSE = 0.9;
  private static final Duration USUAL_TIME = Duration.ofMinutes(30);

  /** Who judges. */
  private enum Judge {
    NOBODY("Nobody: all answers are given"),
    RULES("Words and expressions"),
    CLASSIFIER("A feature that classifies");

    final String words;

    Judge(String words) {
      this.words = words;
    }
  }

  private final RadioButtonGroup<Judge> judge = new RadioButtonGroup<>("Answers are judged by");
  private final RiskRules rules;
  private final RiskClassifier classifier;
  private final NumberField pass = new NumberField("Given at once up to");
  private final NumberField refuse = new NumberField("Safe answer from");
  private final TimeField within;
  private final TextArea safeAnswer = new TextArea("Safe answer");
  private final Div course;

  StakesDialog(Editing editing) {
    super("High stakes", editing);
    var now = editing.feature().policy().stakes();
    var scoring = now == null ? null : now.scoring();
    rules = new RiskRules(scoring instanceof Scoring.Rules given ? given.rules() : List.of());
    classifier =
        new RiskClassifier(
            scoring instanceof Scoring.Classifier given ? given : null,
            editing.desk().judges(editing.feature().key()));
    within = new TimeField("A person has", now == null ? USUAL_TIME : now.within());
    course = new Div(pass, refuse, within);
    course.addClassName("pairs");
    fill(now);
    judge.setItems(Judge.values());
    judge.setItemLabelGenerator(item -> item.words);
    judge.addValueChangeListener(_ -> refresh());
    judge.setValue(judgeOf(scoring));
    refresh();
    ask(judge, rules, classifier, course, safeAnswer);
  }

  private static Judge judgeOf(@Nullable Scoring scoring) {
    return switch (scoring) {
      case null -> Judge.NOBODY;
      case Scoring.Rules _ -> Judge.RULES;
      case Scoring.Classifier _ -> Judge.CLASSIFIER;
    };
  }

  private void fill(@Nullable StakesPolicy now) {
    pass.setHelperText("A score from 0 to 1");
    pass.setStep(0.05);
    pass.setValue(now == null ? USUAL_PASS : now.pass());
    refuse.setHelperText("More than 1 for never");
    refuse.setStep(0.05);
    refuse.setValue(now == null ? USUAL_REFUSE : now.refuse());
    safeAnswer.setHelperText("Given instead, and when nobody has decided in time");
    safeAnswer.setWidthFull();
    safeAnswer.setValue(now == null ? "" : now.safeAnswer());
  }

  private void refresh() {
    rules.setVisible(judge.getValue() == Judge.RULES);
    classifier.setVisible(judge.getValue() == Judge.CLASSIFIER);
    course.setVisible(judge.getValue() != Judge.NOBODY);
    safeAnswer.setVisible(judge.getValue() != Judge.NOBODY);
  }

  @Override
  FeatureEdit edit() {
    return FeatureEdit.stakes(
        switch (judge.getValue()) {
          case NOBODY -> null;
          case RULES -> policy(rules.scoring());
          case CLASSIFIER -> policy(classifier.scoring());
        });
  }

  private StakesPolicy policy(Scoring scoring) {
    return new StakesPolicy(
        scoring, score(pass), score(refuse), within.time(), safeAnswer.getValue().strip());
  }

  private static double score(NumberField field) {
    return Objects.requireNonNullElse(field.getValue(), -1.0);
  }
}
