package dev.plimsoll.serving.model;

import static dev.plimsoll.serving.Samples.LARGE;
import static dev.plimsoll.serving.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.Examples;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.serving.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExampleTrainingTest {
  private static final LabelledExample EXAMPLE = new LabelledExample("It crashes", "bug");

  @Test
  void learns_the_examples_that_a_built_in_model_may_label_by() {
    assertThat(
            ExampleTraining.toLearn(
                List.of(
                    labelling(SMALL, EXAMPLE),
                    labelling(LARGE, EXAMPLE),
                    labelling(SMALL),
                    Samples.feature(new Examples(List.of(EXAMPLE)))),
                Set.of(SMALL)))
        .containsExactly(List.of(EXAMPLE));
  }

  private static AiFeature labelling(ModelKey model, LabelledExample... examples) {
    return new AiFeature(
        new FeatureKey("triage"),
        Task.CLASSIFY,
        new About("Triage", null, null, null),
        null,
        new Examples(List.of(examples)),
        Fallback.of(new FallbackStep.Model(model)),
        null,
        OutputChecks.ofSchema("{}"),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
