package dev.plimsoll.serving.earlier;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.caching.AnswerCache;
import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.caching.CacheStatistics;
import dev.plimsoll.caching.CachedAnswer;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.serving.call.AnswerStream;
import dev.plimsoll.serving.call.PreparedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an earlier answer, if the feature allows it: to the same request, or else to one that means
 * the same.
 */
@Dependent
public class EarlierAnswers {
  private static final String EXACT = "exact cache";

  /** The finish reasons of complete answers. */
  private static final Set<String> WHOLE = Set.of("stop", "tool_calls", "function_call");

  private final AnswerCache cache;
  private final SimilarAnswers similar;
  private final CacheStatistics book;
  private final CacheScopes scopes;
  private final Clock clock;

  @Inject
  public EarlierAnswers(
      AnswerCache cache,
      SimilarAnswers similar,
      CacheStatistics book,
      CacheScopes scopes,
      Clock clock) {
    this.cache = cache;
    this.similar = similar;
    this.book = book;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** Begins to look for answers to a call. */
  public CacheLookup lookUp(PreparedCall call) {
    return new CacheLookup(call);
  }

  /** An earlier answer that is recent enough to be given; empty for most features. */
  public Optional<Answer> instead(CacheLookup lookup, AnswerListener listener) {
    var call = lookup.call();
    var policy = call.feature().cache();
    if (policy == null || isForEvals(call) || !call.level().allowsEarlierAnswers()) {
      return Optional.empty();
    }
    book.looked(call.feature().key(), call.asked().at());
    var answerStream = new AnswerStream(call, listener);
    var exact = same(policy.exactFor(), lookup, 0, EXACT, answerStream);
    exact.ifPresent(
        _ -> book.gaveExact(call.feature().key(), call.asked().at(), call.trace().saved()));
    return exact.or(() -> similar.instead(lookup, answerStream));
  }

  /** An answer that is not older than that. */
  public Optional<Answer> upTo(
      Duration age, CacheLookup lookup, int level, String name, AnswerStream answerStream) {
    return same(age, lookup, level, name, answerStream)
        .or(() -> similar.whereAllElseFails(age, lookup, level, name, answerStream));
  }

  private Optional<Answer> same(
      Duration age, CacheLookup lookup, int level, String name, AnswerStream answerStream) {
    return cache
        .find(key(lookup))
        .filter(answer -> answer.isYoungerThan(age, clock.instant()))
        .map(answer -> again(CacheKind.EXACT, answer, lookup.call(), level, name, answerStream));
  }

  static Answer again(
      CacheKind kind,
      CachedAnswer cached,
      PreparedCall call,
      int level,
      String name,
      AnswerStream answerStream) {
    call.trace().reused(cached.model(), cached.cost());
    answerStream.replay(kind, cached.chunks());
    return cached.answer().again(call.id(), level, name);
  }

  /** Keeps an answer of the first model of the fallback order. */
  public void keep(CacheLookup lookup, int level, Answer answer, AnswerStream answerStream) {
    var call = lookup.call();
    if (level == 0
        && answerStream.keepsAnswer()
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
              call.trace().bill().cost(),
              clock.instant());
      cache.keep(key(lookup), kept);
      similar.keep(lookup, kept);
    }
  }

  /** Evals always ask the model. */
  private static boolean isForEvals(PreparedCall call) {
    return call.ask().channel() == Channel.EVAL;
  }

  private static ModelUse model(PreparedCall call) {
    var used = call.trace().model();
    return new ModelUse(used.asked(), used.servedModel(), used.finishReason(), 0);
  }

  /**
   * The fingerprint of everything that an answer depends on: another model, prompt or passage makes
   * another request.
   */
  private CacheKey key(CacheLookup lookup) {
    var call = lookup.call();
    return lookup.key(() ->
        new CacheKey(
            call.feature().key(),
            scopes.of(call).with(call.messages()).with(call.passages()).hex()));
  }
}
