package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features to try things on. */
public final class Samples {
  private Samples() {}

  public static AiFeature feature(String key, int maxOutputTokens) {
    return feature(key, maxOutputTokens, Map.of());
  }

  public static AiFeature feature(String key, Map<String, String> variables) {
    return feature(key, 500, variables);
  }

  /** A feature with this ladder. */
  public static AiFeature feature(FallbackStep... ladder) {
    return feature("help", 500, Map.of(), ServingPolicy.DEFAULT, List.of(ladder));
  }

  private static AiFeature feature(
      String key, int maxOutputTokens, Map<String, String> variables, ServingPolicy policy) {
    var ladder =
        List.<FallbackStep>of(
            new FallbackStep.Model(new ModelKey("small")), new FallbackStep.Template("Later."));
    return feature(key, maxOutputTokens, variables, policy, ladder);
  }

  private static AiFeature feature(String key, int maxOutputTokens, Map<String, String> variables) {
    return feature(key, maxOutputTokens, variables, ServingPolicy.DEFAULT);
  }

  /** A feature that gives vectors. */
  public static AiFeature embedding() {
    var ladder = List.<FallbackStep>of(new FallbackStep.Model(new ModelKey("small")));
    return feature("vectors", Task.EMBED, 500, Map.of(), ServingPolicy.DEFAULT, ladder);
  }

  /** A feature that labels. */
  public static AiFeature classifying(String key) {
    var chat = feature(key, 500);
    return new AiFeature(
        chat.key(),
        chat.title(),
        chat.description(),
        chat.owner(),
        chat.stage(),
        Task.CLASSIFY,
        null,
        Map.of(),
        null,
        "{}",
        List.of(),
        chat.ladder(),
        chat.maxInput(),
        chat.maxOutputTokens(),
        Set.of(),
        ServingPolicy.DEFAULT);
  }

  private static AiFeature feature(
      String key,
      int maxOutputTokens,
      Map<String, String> variables,
      ServingPolicy policy,
      List<FallbackStep> ladder) {
    return feature(key, Task.CHAT, maxOutputTokens, variables, policy, ladder);
  }

  private static AiFeature feature(
      String key,
      Task task,
      int maxOutputTokens,
      Map<String, String> variables,
      ServingPolicy policy,
      List<FallbackStep> ladder) {
    return new AiFeature(
        new FeatureKey(key),
        "Help",
        "Helps",
        "Anna",
        FeatureStage.PROTOTYPE,
        task,
        null,
        variables,
        null,
        null,
        List.of(),
        ladder,
        8_000,
        maxOutputTokens,
        Set.of(InputCheck.SECRET),
        policy);
  }
}
