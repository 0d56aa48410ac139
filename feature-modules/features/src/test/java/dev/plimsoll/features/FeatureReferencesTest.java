package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.knowledge.KnowledgeBase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureReferencesTest {
  private static final Set<ModelKey> MODELS = Set.of(new ModelKey("small"));
  private static final AiFeature JUDGE = Samples.classifying("risk");
  private static final AiFeature JUDGED = judgedBy("risk", Samples.feature("health"));
  private static final FeatureReferences AROUND = around(JUDGE, JUDGED);

  @Test
  void passes_a_feature_that_names_what_is_there() {
    AROUND.check(JUDGED, JUDGED);
  }

  @Test
  void refuses_a_model_that_is_not_there() {
    refuses(
        Samples.feature(new FallbackStep.Model(new ModelKey("large"))),
        "there is no model 'large'");
  }

  @Test
  void lets_risk_be_judged_by_features_that_classify_only() {
    refuses(judgedBy("health", Samples.feature("help")), "one of [risk]");
  }

  @Test
  void lets_no_feature_judge_itself() {
    refuses(judgedBy("risk", JUDGE), "one of []");
  }

  @Test
  void lets_nobody_judge_a_judge() {
    var other = Samples.classifying("other");
    var judge = judgedBy("other", JUDGE);
    assertThatThrownBy(() -> around(JUDGE, JUDGED, other).check(JUDGE, judge))
        .hasMessageContaining(
            "risk must be left out, because this feature judges the answers of health");
  }

  @Test
  void wants_a_prompt_that_is_there_and_all_its_variables() {
    refuses(asking("gone", Map.of()), "no version of gone has the label production");
    refuses(asking("polite", Map.of()), "prompt.variables must be given values for tone");
    var asking = asking("polite", Map.of("tone", "calm"));
    AROUND.check(JUDGED, asking);
  }

  @Test
  void keeps_nobody_from_other_changes_when_the_prompt_is_gone() {
    var asking = asking("gone", Map.of());
    var brief = FeatureEdit.to(new Limits(10, 10, Set.of())).of(asking);
    AROUND.check(asking, brief);
  }

  @Test
  void wants_the_prompt_of_a_new_feature_to_be_there() {
    assertThatThrownBy(() -> AROUND.check(asking("gone", Map.of())))
        .hasMessageContaining("no version of gone has the label production");
  }

  @Test
  void knows_whose_answers_a_feature_judges() {
    assertThat(AROUND.judgedBy(JUDGE.key())).containsExactly(JUDGED.key());
    assertThat(AROUND.judgedBy(JUDGED.key())).isEmpty();
  }

  @Test
  void knows_the_documents_that_there_are() {
    refuses(
        FeatureEdit.to(new PromptSettings(null, "wiki")).of(JUDGED), "collection must be one of");
  }

  private static AiFeature asking(String prompt, Map<String, String> variables) {
    var use = new PromptUse(new PromptName(prompt), null, variables);
    return FeatureEdit.to(new PromptSettings(use, KnowledgeBase.GUIDE)).of(JUDGED);
  }

  private static FeatureReferences around(AiFeature... features) {
    return new FeatureReferences(
        MODELS,
        List.of(features),
        use ->
            use.name().value().equals("polite")
                ? Optional.of(Set.of("question", "tone"))
                : Optional.empty());
  }

  private static AiFeature judgedBy(String judge, AiFeature feature) {
    var scoring = new Scoring.Classifier(new FeatureKey(judge), Map.of("harm", 1.0));
    var risk = new RiskPolicy(scoring, 0.2, 0.9, Duration.ofMinutes(30), "Ask a doctor.");
    return FeatureEdit.to(risk).of(feature);
  }

  private static void refuses(AiFeature feature, String why) {
    assertThatThrownBy(() -> AROUND.check(JUDGED, feature))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining(why);
  }
}
