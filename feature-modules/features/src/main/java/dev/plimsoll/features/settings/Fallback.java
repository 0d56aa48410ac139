package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.domain.ModelKey;
import java.util.List;

/**
 * What answers for a feature, in order: the models to ask, then what follows when all fail.
 *
 * @param steps never empty
 */
public record Fallback(@JsonValue List<FallbackStep> steps) implements SettingsGroup {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Fallback {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("fallback must contain at least one model or template");
    }
  }

  public static Fallback of(FallbackStep... steps) {
    return new Fallback(List.of(steps));
  }

  /** The models, in their order. */
  public List<ModelKey> models() {
    return steps.stream()
        .filter(FallbackStep.Model.class::isInstance)
        .map(step -> ((FallbackStep.Model) step).key())
        .toList();
  }

  /** Whether a step of this kind is among them. */
  public boolean has(Class<? extends FallbackStep> kind) {
    // No stream: it is asked for every call.
    for (var step : steps) {
      if (kind.isInstance(step)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Passes when each step can be taken and one of them can answer.
   *
   * @throws IllegalArgumentException naming the step
   */
  public void check() {
    if (!has(FallbackStep.Model.class) && !has(FallbackStep.Template.class)) {
      throw new IllegalArgumentException("fallback must contain at least one model or template");
    }
    for (var i = 0; i < steps.size(); i++) {
      var place = "step " + (i + 1) + " of the fallback order must be ";
      if (steps.get(i) instanceof FallbackStep.Template && i < steps.size() - 1) {
        throw new IllegalArgumentException(place + "the last, because a template always answers");
      }
      if (steps.get(i) instanceof FallbackStep.Later
          && steps.subList(0, i).stream().noneMatch(FallbackStep.Model.class::isInstance)) {
        throw new IllegalArgumentException(place + "below a model, for which questions can wait");
      }
    }
  }
}
