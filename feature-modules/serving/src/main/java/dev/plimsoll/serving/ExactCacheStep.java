package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.caching.AnswerCache;
import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.caching.CacheStatistics;
import dev.plimsoll.caching.CachedAnswer;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.ModelUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an answer again, where the feature allows it: to the very same request, else to one that
 * means the same.
 */
@ApplicationScoped
class ExactCacheStep {
  private static final String EXACT = "exact cache";

  /** Answers that came to their own end. */
  private static final Set<String> WHOLE = Set.of("stop", "tool_calls", "function_call");

  private final AnswerCache cache;
  private final SemanticCacheStep similar;
  private final CacheStatistics book;
  private final CacheScopes scopes;
  private final Clock clock;

  @Inject
  ExactCacheStep(
      AnswerCache cache,
      SemanticCacheStep similar,
      CacheStatistics book,
      CacheScopes scopes,
      Clock clock) {
    this.cache = cache;
    this.similar = similar;
    this.book = book;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** An answer that is young enough to be given instead of asking; none for most features. */
  Optional<Answer> instead(CallInProgress call, AnswerListener listener) {
    var policy = call.feature().cache();
    if (policy == null || isForEvals(call) || !call.level().allowsEarlierAnswers()) {
      return Optional.empty();
    }
    book.looked(call.feature().key(), call.at());
    var answerStream = new AnswerStream(call, listener);
    var exact = same(policy.exactFor(), call, 0, EXACT, answerStream);
    exact.ifPresent(_ -> book.gaveExact(call.feature().key(), call.at(), call.saved()));
    return exact.or(() -> similar.instead(call, answerStream));
  }

  /** An answer that is not older than that. */
  Optional<Answer> upTo(
      Duration age, CallInProgress call, int level, String name, AnswerStream answerStream) {
    return same(age, call, level, name, answerStream)
        .or(() -> similar.whereAllElseFails(age, call, level, name, answerStream));
  }

  private Optional<Answer> same(
      Duration age, CallInProgress call, int level, String name, AnswerStream answerStream) {
    return cache
        .find(key(call))
        .filter(answer -> answer.isYoungerThan(age, clock.instant()))
        .map(answer -> again(answer, call, level, name, answerStream));
  }

  static Answer again(
      CachedAnswer cached, CallInProgress call, int level, String name, AnswerStream answerStream) {
    call.saved(cached.model(), cached.cost());
    answerStream.replay(cached.chunks());
    return cached.answer().again(call.id(), level, name);
  }

  /** Keeps an answer of the first model of the fallback order. */
  void keep(CallInProgress call, int level, Answer answer, AnswerStream answerStream) {
    if (level == 0
        && call.feature().keepsAnswers()
        && !isForEvals(call)
        && answer instanceof Answer.Given given
        && !given.abstained()
        && WHOLE.contains(given.finishReason())) {
      var kept =
          new CachedAnswer(
              call.ask().caller().user(),
              given,
              answerStream.chunks(),
              model(call),
              call.bill().cost(),
              clock.instant());
      cache.keep(key(call), kept);
      similar.keep(call, kept);
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
  private CacheKey key(CallInProgress call) {
    return call.cacheKey(() ->
        new CacheKey(
            call.feature().key(),
            scopes.of(call).with(call.messages()).with(call.passages()).hex()));
  }
}
