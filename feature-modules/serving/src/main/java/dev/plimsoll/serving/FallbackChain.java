package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.AnswerMemory;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.call.AnswerStream;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.earlier.CacheLookup;
import dev.plimsoll.serving.earlier.EarlierAnswers;
import dev.plimsoll.serving.model.AnswerFormat;
import dev.plimsoll.serving.model.ModelStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The fallback order: each model in turn until one answers, then an earlier answer, a later answer,
 * or a template. Once part of an answer was shown, only another model can continue it, if the
 * feature allows that; otherwise the answer ends as incomplete.
 */
@Dependent
class FallbackChain {
  /** No server error, which many clients repeat whatever the headers say, and pay for. */
  private static final int FORBIDDEN = 403;

  private static final String WITHHELD =
      "A model answered, but its answer did not pass the checks of this AI feature or does not fit"
          + " the JSON Schema of the request.";

  private final ModelStep models;
  private final EarlierAnswers earlier;
  private final AnswerMemory memory;
  private final Clock clock;

  @Inject
  FallbackChain(ModelStep models, EarlierAnswers earlier, AnswerMemory memory, Clock clock) {
    this.models = models;
    this.earlier = earlier;
    this.memory = memory;
    this.clock = clock;
  }

  /** Tries the steps of a call in their order. */
  Answer run(CacheLookup lookup, PreparedCall call, AnswerListener listener) {
    var sent = listener.room();
    if (sent != null) {
      return run(lookup, call, new AnswerStream(call, listener, sent));
    }
    try (var room = memory.open(call.ask().caller())) {
      return run(lookup, call, new AnswerStream(call, listener, room));
    }
  }

  private Answer run(CacheLookup lookup, PreparedCall call, AnswerStream answerStream) {
    var steps = call.steps();
    for (var level = 0; level < steps.size(); level++) {
      var answer =
          call.allows(steps.get(level))
              ? step(lookup, call, level, steps.get(level), answerStream)
              : Optional.<Answer>empty();
      if (answer.isPresent()) {
        earlier.keep(lookup, level, answer.get(), answerStream);
        return answer.get();
      }
    }
    return unanswered(call, answerStream);
  }

  private Optional<Answer> step(
      CacheLookup lookup,
      PreparedCall call,
      int level,
      FallbackStep step,
      AnswerStream answerStream) {
    return switch (step) {
      case FallbackStep.Model model -> models.ask(call, level, model, answerStream);
      case FallbackStep _ when answerStream.anything() || mustKnow(call) -> Optional.empty();
      case FallbackStep.Later later -> later(call, later, answerStream);
      case FallbackStep.Cached cached ->
          earlier.upTo(cached.upTo(), lookup, level, cached.name(), answerStream);
      case FallbackStep.Template template -> Optional.of(say(call, level, template, answerStream));
    };
  }

  /**
   * Whether an application asked what no model takes: it can mend that, unlike people on a page.
   */
  private static boolean mustKnow(PreparedCall call) {
    return call.ask().channel() == Channel.API && call.trace().failures().rejection() != null;
  }

  /** Not for callers that need the answer now. */
  private Optional<Answer> later(
      PreparedCall call, FallbackStep.Later step, AnswerStream answerStream) {
    return answerStream
        .waitsSince()
        .flatMap(since ->
            call.trace().failures().worthAskingAgain(clock.instant(), since, step.within()))
        .map(due -> new Answer.Later(call.id(), call.asked().conversation(), due));
  }

  private Answer unanswered(PreparedCall call, AnswerStream answerStream) {
    if (answerStream.anything()) {
      return new Answer.CutShort(call.id(), answerStream.text(), false);
    }
    var rejection = call.trace().failures().rejection();
    if (rejection != null) {
      return rejection;
    }
    var unusable = call.trace().failures().unusable();
    if (unusable != null) {
      return unusable;
    }
    var overBudget = call.trace().failures().overBudget();
    if (overBudget != null) {
      return overBudget;
    }
    var wait = call.trace().failures().limitedFor();
    if (wait != null) {
      return new Answer.Limited(call.id(), wait);
    }
    return call.ask().channel() == Channel.API && call.trace().failures().hasWithheld()
        ? new Answer.Failed(call.id(), WITHHELD, FORBIDDEN, withheld())
        : Answer.Failed.unavailable(
            call.id(), why(call), call.trace().failures().waitFrom(clock.instant()));
  }

  /** Not that no model can answer: who asks again pays again. No client repeats 403. */
  private static String withheld() {
    var body = Json.object();
    body.putObject("error").put("message", WITHHELD).put("code", "withheld");
    return body.toString();
  }

  private static String why(PreparedCall call) {
    return call.level().allowsAllModels()
        ? "No model can answer right now. Try again later."
        : call.feature().messages().of(call.level());
  }

  private static Answer say(
      PreparedCall call, int level, FallbackStep.Template template, AnswerStream answerStream) {
    var piece =
        AnswerFormat.isDemanded(call.ask().options())
            ? Chunk.refusal(template.text())
            : new Chunk(template.text(), null);
    answerStream.release(() -> List.of(piece));
    return call.prepared(level, template.name(), piece.text(), piece.otherParts());
  }
}
