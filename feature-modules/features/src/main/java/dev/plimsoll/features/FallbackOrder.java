package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.FallbackStep;
import java.util.List;

/** Where the steps of a fallback ladder may stand: each so that it can be taken. */
final class FallbackOrder {
  private FallbackOrder() {}

  /**
   * Passes when each step can be taken and one of them can answer.
   *
   * @throws InvalidFeature naming the step
   */
  static void check(FeatureKey key, List<FallbackStep> ladder) {
    if (ladder.stream().noneMatch(step -> isModel(step) || step instanceof FallbackStep.Template)) {
      throw new InvalidFeature(key, "ladder", "at least one model or template");
    }
    for (var i = 0; i < ladder.size(); i++) {
      var place = "step " + (i + 1) + " of the ladder";
      if (ladder.get(i) instanceof FallbackStep.Template && i < ladder.size() - 1) {
        throw new InvalidFeature(key, place, "the last, as a template always answers");
      }
      if (ladder.get(i) instanceof FallbackStep.Later
          && ladder.subList(0, i).stream().noneMatch(FallbackOrder::isModel)) {
        throw new InvalidFeature(key, place, "below a model, for which questions can wait");
      }
    }
  }

  private static boolean isModel(FallbackStep step) {
    return step instanceof FallbackStep.Model;
  }
}
