package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.ModelOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that a model may answer.
 *
 * @param level how much of the feature this call may use
 * @param passages what the answer may rest on
 * @param steps of the feature's fallback order, the routed model first
 */
public record PreparedCall(
    AskedCall asked,
    FlagDecision.On flag,
    CapabilityLevel level,
    List<Passage> passages,
    RenderedPrompt prompt,
    List<FallbackStep> steps) {

  public CallId id() {
    return asked.id();
  }

  public AiFeature feature() {
    return asked.feature();
  }

  public Ask ask() {
    return asked.ask();
  }

  public String input() {
    return asked.input();
  }

  /** What a model is asked. */
  public List<Message> messages() {
    return prompt.messages();
  }

  public CallTrace trace() {
    return asked.trace();
  }

  /**
   * The answer of a model, which is number {@code level} of the fallback order from 0.
   *
   * @param text of the whole answer, of which another model may have begun
   */
  public Answer.Given given(int level, String step, String text, ModelOutcome.Answered answered) {
    return given(
        level,
        step,
        text,
        answered.otherParts(),
        answered.servedModel(),
        answered.finishReason(),
        answered.abstained(),
        answered.raw());
  }

  /** What a step of the fallback order says that is no model. */
  public Answer.Given prepared(int level, String step, String text, List<AnswerPart> otherParts) {
    return given(level, step, text, otherParts, step, "stop", false, null);
  }

  private Answer.Given given(
      int level,
      String step,
      String text,
      List<AnswerPart> otherParts,
      String servedModel,
      String finishReason,
      boolean abstained,
      @Nullable String raw) {
    return new Answer.Given(
        id(),
        text,
        otherParts,
        Citation.in(text, passages),
        level,
        step,
        servedModel,
        finishReason,
        abstained,
        trace().bill().tokens(),
        raw);
  }

  /** Whether this step of the fallback order may be tried for it. */
  public boolean allows(FallbackStep step) {
    return level.allows(step, feature().fallback());
  }
}
