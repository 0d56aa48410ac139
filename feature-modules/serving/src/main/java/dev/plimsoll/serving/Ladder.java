package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.features.settings.Rung;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * The fallback ladder: each model in turn until one answers, then an earlier answer, the promise of
 * a later one, or the text that a person wrote beforehand. Once a first word was shown, only
 * another model may go on from it, where the feature wants that; else a broken answer ends as one.
 */
@ApplicationScoped
class Ladder {
  @Inject ModelStep models;
  @Inject EarlierAnswers earlier;
  @Inject Clock clock;

  Answer climbDown(CallInProgress call, AnswerListener listener) {
    var said = new Said(call, listener);
    var ladder = call.ladder();
    for (var level = 0; level < ladder.size(); level++) {
      var answer =
          call.allows(ladder.get(level))
              ? step(call, level, ladder.get(level), said)
              : Optional.<Answer>empty();
      if (answer.isPresent()) {
        earlier.keep(call, level, answer.get(), said);
        return answer.get();
      }
    }
    return unanswered(call, said);
  }

  private Optional<Answer> step(CallInProgress call, int level, Rung step, Said said) {
    return switch (step) {
      case Rung.Model rung -> models.ask(call, level, rung, said);
      case Rung rung when said.anything() -> Optional.empty();
      case Rung.Later rung -> later(call, rung, said);
      case Rung.Cached rung -> earlier.upTo(rung.upTo(), call, level, rung.name(), said);
      case Rung.Template rung -> Optional.of(say(call, level, rung, said));
    };
  }

  /** Not for those who need the answer now. */
  private Optional<Answer> later(CallInProgress call, Rung.Later rung, Said said) {
    return said.waitsSince()
        .flatMap(since -> call.setbacks().waits().worth(clock.instant(), since, rung.within()))
        .map(due -> new Answer.Later(call.id(), call.conversation(), due));
  }

  private static Answer unanswered(CallInProgress call, Said said) {
    if (said.anything()) {
      return new Answer.CutShort(call.id(), said.text(), false);
    }
    var renewal = call.setbacks().overBudgetUntil();
    if (renewal != null) {
      return new Answer.OverBudget(call.id(), renewal);
    }
    var wait = call.setbacks().limitedFor();
    return wait == null
        ? new Answer.Failed(call.id(), why(call), null, null)
        : new Answer.Limited(call.id(), wait);
  }

  private static String why(CallInProgress call) {
    return call.level().allowsAllModels()
        ? "No model can answer at the moment."
        : call.feature().policy().message(call.level());
  }

  private static Answer say(CallInProgress call, int level, Rung.Template rung, Said said) {
    said.release(rung.text());
    return Answers.given(call, level, rung.name(), rung.text(), "template", "stop", false, null);
  }
}
