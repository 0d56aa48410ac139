package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.features.settings.Delivery.Mode;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.LevelMessages;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.features.settings.RiskPolicy;
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
  private static final AiFeature FEATURE = Samples.feature("help");
  private static final Fallback FALLBACK =
      Fallback.of(new FallbackStep.Template("Ask a colleague."));

  @Test
  void changes_what_it_names_and_leaves_the_rest() {
    var edited = FeatureEdit.to(FALLBACK).of(FEATURE);
    assertThat(edited.fallback()).isEqualTo(FALLBACK);
    assertThat(FeatureEdit.to(FEATURE.fallback()).of(edited)).isEqualTo(FEATURE);
  }

  @Test
  void does_not_undo_what_was_changed_of_other_groups_meanwhile() {
    var limits = new Limits(10, 20, Set.of(InputCheck.INJECTION));
    var jobs = new Delivery(Mode.ASYNCHRONOUS, Set.of("https://shop.example.com/told"));
    var edited =
        FeatureEdit.to(jobs)
            .of(FeatureEdit.to(words("Wait.")).of(FeatureEdit.to(limits).of(FEATURE)));
    assertThat(edited)
        .returns(limits, AiFeature::limits)
        .returns(jobs, AiFeature::delivery)
        .returns("Wait.", feature -> feature.messages().of(CapabilityLevel.DELAYED));
  }

  @Test
  void takes_a_schema_for_the_same_whatever_its_white_space() {
    var spacious = FeatureEdit.to(OutputChecks.ofSchema("{ \"type\" :\n \"object\" }")).of(FEATURE);
    assertThat(spacious)
        .isEqualTo(FeatureEdit.to(OutputChecks.ofSchema("{\"type\":\"object\"}")).of(FEATURE));
    assertThat(new FeatureEdit(OutputChecks.class, null).of(spacious)).isEqualTo(FEATURE);
  }

  @Test
  void is_named_in_the_ledger_by_its_group() {
    assertThat(FeatureEdit.to(FALLBACK).action()).isEqualTo("changed the fallback of");
    assertThat(FeatureEdit.to(FEATURE.about()).action()).isEqualTo("described");
    assertThat(new FeatureEdit(RiskPolicy.class, null).action()).isEqualTo("changed the risk of");
  }

  @Test
  void names_the_field_that_cannot_be() {
    refuses("schema must be JSON", () -> OutputChecks.ofSchema("{"));
    refuses("schema must be a JSON object", () -> OutputChecks.ofSchema("true"));
    refuses("maxInput must be", () -> new Limits(0, 1, Set.of()));
    refuses("maxOutputTokens", () -> new Limits(1, 1_000_001, Set.of()));
    var injection = Set.of(InputCheck.INJECTION);
    refuses("but was injection", () -> new Limits(1, 1, Set.of(), injection));
    var secret = Set.of(InputCheck.SECRET);
    refuses("but both name secret", () -> new Limits(1, 1, secret, secret));
    refuses("messages.delayed", () -> words(" "));
    refuses("messages.delayed", () -> words("a".repeat(301)));
    refuses("title", () -> new About(" ", "", "", FeatureStage.PILOT));
    refuses("stream.holdBack", () -> new StreamPolicy(WhenBroken.END, 100_001));
    refuses("webhooks", () -> new Delivery(Mode.AT_ONCE, Set.of("ftp://shop.example.com")));
    refuses("fallback.template", () -> new FallbackStep.Template(" "));
    refuses("fallback.cached", () -> new FallbackStep.Cached(Duration.ZERO));
    refuses("risk.classifier.labels", () -> new Scoring.Classifier(FEATURE.key(), Map.of()));
    refuses("risk.rules", () -> new Scoring.Rules(List.of()));
  }

  @Test
  void keeps_a_vector_feature_to_models() {
    var fallback =
        Fallback.of(
            new FallbackStep.Model(new ModelKey("small")), new FallbackStep.Template("None."));
    refuses("a list of models only", () -> FeatureEdit.to(fallback).of(Samples.embedding()));
  }

  private static LevelMessages words(String delayed) {
    return new LevelMessages(Map.of(CapabilityLevel.DELAYED, delayed));
  }

  private static void refuses(String field, ThrowingCallable edit) {
    assertThatThrownBy(edit)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(field);
  }
}
