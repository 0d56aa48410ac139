package dev.plimsoll.serving;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features to try things on. */
final class Samples {
  private Samples() {}

  static AiFeature feature(String key, int maxOutputTokens) {
    return feature(key, maxOutputTokens, Map.of());
  }

  static AiFeature feature(String key, Map<String, String> variables) {
    return feature(key, 500, variables);
  }

  private static AiFeature feature(String key, int maxOutputTokens, Map<String, String> variables) {
    return new AiFeature(
        new FeatureKey(key),
        "Help",
        "Helps",
        "Anna",
        Stage.PROTOTYPE,
        Task.CHAT,
        null,
        variables,
        null,
        null,
        List.of(),
        List.of(new Rung.Model(new ModelKey("small")), new Rung.Template("Later.")),
        8_000,
        maxOutputTokens,
        Set.of(InputCheck.SECRET));
  }
}
