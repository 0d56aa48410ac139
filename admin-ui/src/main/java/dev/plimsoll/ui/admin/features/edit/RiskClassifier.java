package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.Scoring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feature that judges the stakes of another, and the score of each of its labels. */
class RiskClassifier extends Div {
  private final Select<AiFeature> judge = new Select<>();
  private final TextArea labels = new TextArea("Score of each label");

  /**
   * @param now null where it was judged otherwise
   */
  RiskClassifier(Scoring.@Nullable Classifier now, List<AiFeature> judges) {
    addClassName("stack");
    judge.setLabel("Feature that classifies");
    judge.setItems(judges);
    judge.setItemLabelGenerator(AiFeature::title);
    judge.setHelperText(judges.isEmpty() ? "There is none yet that has no stakes itself." : null);
    labels.setHelperText("One a line, such as medical = 0.5; any other label goes to a person");
    labels.setWidthFull();
    if (now != null) {
      judges.stream()
          .filter(feature -> feature.key().equals(now.feature()))
          .findFirst()
          .ifPresent(judge::setValue);
      labels.setValue(LabelScores.write(now.labels()));
    }
    add(judge, labels);
  }

  Scoring.Classifier scoring() {
    if (judge.isEmpty()) {
      throw new IllegalArgumentException(
          "stakes.classifier.feature must be a feature that classifies");
    }
    return new Scoring.Classifier(judge.getValue().key(), LabelScores.read(labels.getValue()));
  }
}
