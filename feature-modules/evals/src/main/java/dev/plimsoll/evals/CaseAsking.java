package dev.plimsoll.evals;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.AiFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Asks features the questions of cases as normal calls of a member of staff. */
@ApplicationScoped
class CaseAsking {
  private static final Logger LOG = System.getLogger(CaseAsking.class.getName());
  private static final Caller EVAL =
      new Caller(new UserId("eval"), "Eval runs", TenantId.DEFAULT, Set.of(Role.STAFF), null, null);

  @Inject AiFeatures features;
  @Inject Clock clock;

  CaseOutcome ask(FeatureKey feature, EvalCase next) {
    var begin = clock.instant();
    try {
      var answer = features.ask(question(feature, next), AnswerListener.NONE);
      return CaseOutcome.of(next, answer, Duration.between(begin, clock.instant()));
    } catch (UnknownFeature _) {
      return new CaseOutcome.Impossible("there is no AI feature '" + feature + "'");
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Case " + next.id() + " could not be asked of " + feature, e);
      return new CaseOutcome.Impossible(
          "An internal error stopped the run; see the server log: " + e);
    }
  }

  private static Ask question(FeatureKey feature, EvalCase next) {
    return new Ask(
        feature,
        EVAL,
        Channel.EVAL,
        null,
        List.of(Message.user(next.input())),
        next.variables(),
        Json.object(),
        false);
  }
}
