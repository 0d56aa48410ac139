package dev.plimsoll.features.settings;

/** How much of a feature is available, from all of it down to nothing. */
public enum CapabilityLevel {
  /** The whole fallback order. */
  FULL("This feature is fully available."),
  /** The whole fallback order, but every question becomes a job, which is answered later. */
  DELAYED("Answers from this feature are delayed. Ask now, and come back for the answer."),
  /** All but the first model of the fallback order, if there is another. */
  BASIC("This feature currently answers with a simpler model."),
  /** No model is asked; earlier answers and prepared ones are given. */
  CACHED("This feature can currently give only earlier and prepared answers."),
  /** Only what a person wrote beforehand. */
  OFF("This feature is currently unavailable. Try again later.");

  private final String usualMessage;

  CapabilityLevel(String usualMessage) {
    this.usualMessage = usualMessage;
  }

  /** The message for users, unless the feature has its own. */
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
   * @param order that the step is of
   */
  public boolean allows(FallbackStep step, Fallback order) {
    return switch (step) {
      case FallbackStep.Model _ -> allowsAllModels() || (this == BASIC && !isDearest(step, order));
      case FallbackStep.Later _ -> compareTo(BASIC) <= 0;
      case FallbackStep.Cached _ -> allowsEarlierAnswers();
      case FallbackStep.Template _ -> true;
    };
  }

  /** Whether the step is the first model and not the only one. */
  private static boolean isDearest(FallbackStep step, Fallback order) {
    var models = order.models();
    return models.size() > 1 && step.equals(new FallbackStep.Model(models.getFirst()));
  }
}
