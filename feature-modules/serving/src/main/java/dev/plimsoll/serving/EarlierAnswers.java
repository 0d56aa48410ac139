package dev.plimsoll.serving;

import dev.plimsoll.calls.Channel;
import dev.plimsoll.calls.ModelUse;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.serving.cache.AnswerCache;
import dev.plimsoll.serving.cache.CachedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives an answer again to the very same request, where the feature allows it. */
@ApplicationScoped
class EarlierAnswers {
  private static final String EXACT = "exact cache";

  /** Answers that came to their own end. */
  private static final Set<String> WHOLE = Set.of("stop", "tool_calls", "function_call");

  @Inject AnswerCache cache;
  @Inject ModelProviders models;
  @Inject Clock clock;

  /** An answer that is young enough to be given instead of asking; none for most features. */
  Optional<Answer> instead(CallInProgress call, AnswerListener listener) {
    var policy = call.feature().policy().cache();
    return policy == null || isForEvals(call) || !call.level().allowsEarlierAnswers()
        ? Optional.empty()
        : upTo(policy.exactFor(), call, 0, EXACT, new Said(call, listener));
  }

  /** An answer that is not older than that. */
  Optional<Answer> upTo(Duration age, CallInProgress call, int level, String name, Said said) {
    return cache
        .find(key(call))
        .filter(answer -> answer.isYoungerThan(age, clock.instant()))
        .map(answer -> again(answer, call, level, name, said));
  }

  private static Answer again(
      CachedAnswer cached, CallInProgress call, int level, String name, Said said) {
    var before = cached.answer();
    call.saved(cached.model(), cached.cost());
    said.replay(cached.chunks());
    return new Answer.Given(
        call.id(),
        before.text(),
        before.citations(),
        level,
        name,
        before.servedModel(),
        before.finishReason(),
        before.abstained(),
        before.tokens(),
        before.raw());
  }

  /** Keeps an answer of the first model of the ladder. */
  void keep(CallInProgress call, int level, Answer answer, Said said) {
    if (level == 0
        && call.feature().keepsAnswers()
        && !isForEvals(call)
        && answer instanceof Answer.Given given
        && !given.abstained()
        && WHOLE.contains(given.finishReason())) {
      cache.keep(
          key(call),
          new CachedAnswer(given, said.chunks(), model(call), call.bill().cost(), clock.instant()));
    }
  }

  /** An eval asks what the model says now. */
  private static boolean isForEvals(CallInProgress call) {
    return call.ask().channel() == Channel.EVAL;
  }

  private static ModelUse model(CallInProgress call) {
    var used = call.model();
    return new ModelUse(used.asked(), used.servedModel(), used.finishReason(), 0);
  }

  /** Of all that an answer depends on: another model, prompt or passage is another request. */
  private String key(CallInProgress call) {
    return call.cacheKey(() -> {
      var feature = call.feature();
      var caller = call.ask().caller();
      return new Fingerprint()
          .with(caller.tenant())
          .with(isShared(feature) ? null : caller.user())
          .with(feature.key())
          .with(call.versions().promptVersion())
          .with(model(feature))
          .with(feature.schema())
          .with(call.ask().stream())
          .with(call.messages())
          .with(call.passages())
          .with(call.ask().options())
          .hex();
    });
  }

  private static boolean isShared(AiFeature feature) {
    var policy = feature.policy().cache();
    return policy != null && policy.shared();
  }

  private @Nullable Object model(AiFeature feature) {
    return feature.ladder().getFirst() instanceof Rung.Model rung ? models.model(rung.key()) : null;
  }
}
