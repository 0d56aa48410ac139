package dev.plimsoll.serving;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.Task;
import java.util.List;

/** Features to try things on. */
final class Samples {
  private Samples() {}

  static AiFeature feature(String key, int maxOutputTokens) {
    return new AiFeature(
        new FeatureKey(key),
        "Help",
        "Helps",
        "Anna",
        Stage.PROTOTYPE,
        Task.CHAT,
        null,
        null,
        null,
        List.of(),
        List.of(new Rung.Model(new ModelKey("small")), new Rung.Template("Later.")),
        8_000,
        maxOutputTokens);
  }
}
