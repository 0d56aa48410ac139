package dev.plimsoll.features.settings;

import dev.plimsoll.domain.ModelKey;
import java.util.List;

/** How much of a feature there is at the moment, from all of it down. */
public enum CapabilityLevel {
  /** The whole fallback order. */
  FULL("The feature does all that it can."),
  /** The whole fallback order, for those who need not wait: every question becomes a job. */
  DELAYED("This feature answers later at the moment: ask, and come back for the answer."),
  /** All but the first model of the fallback order, where there is another. */
  BASIC("This feature answers with a simpler model at the moment."),
  /** No model is asked; earlier answers and prepared ones are given. */
  CACHED("This feature can only give earlier and prepared answers at the moment."),
  /** Only what a person wrote beforehand. */
  OFF("This feature rests at the moment.");

  private final String usualMessage;

  CapabilityLevel(String usualMessage) {
    this.usualMessage = usualMessage;
  }

  /** What users are told where the feature has no words of its own for it. */
  public String usualMessage() {
    return usualMessage;
  }

  /** Whether earlier answers may be given. */
  public boolean allowsEarlierAnswers() {
    return this != OFF;
  }

  /** Whether no model of the fallback order is left out. */
  public boolean allowsAllModels() {
    return this == FULL || this == DELAYED;
  }

  /**
   * Whether a step of a fallback order may be tried.
   *
   * @param models those of the fallback order
   */
  public boolean allows(FallbackStep step, List<ModelKey> models) {
    return switch (step) {
      case FallbackStep.Model _ -> allowsAllModels() || (this == BASIC && !isDearest(step, models));
      case FallbackStep.Later _ -> compareTo(BASIC) <= 0;
      case FallbackStep.Cached _ -> allowsEarlierAnswers();
      case FallbackStep.Template _ -> true;
    };
  }

  /** Whether the step is the first model and not the only one. */
  private static boolean isDearest(FallbackStep step, List<ModelKey> models) {
    return models.size() > 1 && step.equals(new FallbackStep.Model(models.getFirst()));
  }
}
