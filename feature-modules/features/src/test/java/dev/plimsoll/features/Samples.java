package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.Task;
import java.util.Set;

/** Features to try things on. */
public final class Samples {
  private static final FallbackStep MODEL = new FallbackStep.Model(new ModelKey("small"));
  private static final Fallback FALLBACK = Fallback.of(MODEL, new FallbackStep.Template("Later."));

  private Samples() {}

  public static AiFeature feature(String key) {
    return feature(key, FALLBACK)
        .with(FeatureEdit.to(new Limits(8_000, 500, Set.of(InputCheck.SECRET))));
  }

  /** A feature with these steps. */
  public static AiFeature feature(FallbackStep... steps) {
    return feature("help", Fallback.of(steps));
  }

  /** A feature that gives vectors. */
  public static AiFeature embedding() {
    return AiFeature.of(new FeatureKey("vectors"), Task.EMBED, about(), Fallback.of(MODEL));
  }

  /** A feature that labels. */
  public static AiFeature classifying(String key) {
    return new AiFeature(
        new FeatureKey(key),
        Task.CLASSIFY,
        about(),
        null,
        null,
        FALLBACK,
        null,
        OutputChecks.ofSchema("{}"),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static AiFeature feature(String key, Fallback fallback) {
    return AiFeature.of(new FeatureKey(key), Task.CHAT, about(), fallback);
  }

  static About about() {
    return new About("Help", "Helps", "Anna", FeatureStage.PROTOTYPE);
  }
}
