package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import dev.plimsoll.guardrails.InputCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FeatureEditTest {
  private static final AiFeature FEATURE = Samples.feature("help", 500);
  private static final List<FallbackStep> LADDER =
      List.of(new FallbackStep.Template("Ask a colleague."));

  @Test
  void changes_what_it_names_and_leaves_the_rest() {
    var edited = FeatureEdit.ladder(LADDER).of(FEATURE);
    assertThat(edited.ladder()).isEqualTo(LADDER);
    assertThat(FeatureEdit.ladder(FEATURE.ladder()).of(edited)).isEqualTo(FEATURE);
  }

  @Test
  void does_not_undo_what_was_changed_of_other_groups_meanwhile() {
    var limited = FeatureEdit.limits(10, 20, Set.of(InputCheck.INJECTION)).of(FEATURE);
    var jobs = new Delivery(true, Set.of("https://shop.example.com/told"));
    var edited = FeatureEdit.delivery(jobs).of(FeatureEdit.messages(words("Wait.")).of(limited));
    assertThat(edited)
        .returns(10, AiFeature::maxInput)
        .returns(20, AiFeature::maxOutputTokens)
        .returns(Set.of(InputCheck.INJECTION), AiFeature::blocked)
        .returns(jobs, feature -> feature.policy().delivery())
        .returns("Wait.", feature -> feature.policy().message(CapabilityLevel.DELAYED));
  }

  @Test
  void takes_a_schema_for_the_same_whatever_its_white_space() {
    var spacious = FeatureEdit.schema("{ \"type\" :\n \"object\" }").of(FEATURE);
    assertThat(spacious).isEqualTo(FeatureEdit.schema("{\"type\":\"object\"}").of(FEATURE));
    assertThat(FeatureEdit.schema(null).of(spacious)).isEqualTo(FEATURE);
  }

  @Test
  void names_the_field_that_cannot_be() {
    refuses("schema must be JSON", () -> FeatureEdit.schema("{").of(FEATURE));
    refuses("schema must be a JSON object", () -> FeatureEdit.schema("true").of(FEATURE));
    refuses("maxInput must be", () -> FeatureEdit.limits(0, 1, Set.of()).of(FEATURE));
    refuses("maxOutputTokens", () -> FeatureEdit.limits(1, 1_000_001, Set.of()).of(FEATURE));
    refuses("messages.delayed", () -> FeatureEdit.messages(words(" ")).of(FEATURE));
    refuses("messages.delayed", () -> FeatureEdit.messages(words("a".repeat(301))).of(FEATURE));
    refuses("title", () -> FeatureEdit.about(" ", "", "", FeatureStage.PILOT).of(FEATURE).check());
    refuses("stream.holdBack", () -> new StreamPolicy(WhenBroken.END, 100_001));
    refuses("webhooks", () -> new Delivery(false, Set.of("ftp://shop.example.com")));
    refuses("ladder.template", () -> new FallbackStep.Template(" "));
    refuses("ladder.cached", () -> new FallbackStep.Cached(Duration.ZERO));
    refuses("stakes.classifier.labels", () -> new Scoring.Classifier(FEATURE.key(), Map.of()));
    refuses("stakes.rules", () -> new Scoring.Rules(List.of()));
  }

  @Test
  void keeps_a_vector_feature_to_models() {
    var ladder =
        List.<FallbackStep>of(
            new FallbackStep.Model(new ModelKey("small")), new FallbackStep.Template("None."));
    refuses("models alone", () -> FeatureEdit.ladder(ladder).of(Samples.embedding()));
  }

  private static Map<CapabilityLevel, String> words(String delayed) {
    return Map.of(CapabilityLevel.DELAYED, delayed);
  }

  private static void refuses(String field, ThrowingCallable edit) {
    assertThatThrownBy(edit)
        .isInstanceOfAny(InvalidFeature.class, IllegalArgumentException.class)
        .hasMessageContaining(field);
  }
}
