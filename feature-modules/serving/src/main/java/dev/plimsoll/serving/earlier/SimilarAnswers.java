package dev.plimsoll.serving.earlier;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.caching.CacheStatistics;
import dev.plimsoll.caching.CachedAnswer;
import dev.plimsoll.caching.Hit;
import dev.plimsoll.caching.Question;
import dev.plimsoll.caching.SemanticCache;
import dev.plimsoll.features.Prompting;
import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.features.settings.SemanticPolicy.Mode;
import dev.plimsoll.serving.call.AnswerStream;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.routing.EmbeddingCache;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answer to an earlier question that means the same, if the feature allows it. In shadow
 * mode the model is asked all the same, and the two answers are compared; later this is done for
 * one hit in twenty, so that wrong hits are still counted.
 */
@Dependent
public class SimilarAnswers {
  private static final String NAME = "semantic cache";

  /** Longer texts rarely come again in other words, and take long to embed. */
  private static final int LONGEST = 1_000;

  static final double COMPARED = 0.05;

  private final SemanticCache cache;
  private final CacheStatistics book;
  private final CacheScopes scopes;
  private final EmbeddingCache embeddingCache;
  private final RandomGenerator random;
  private final Clock clock;

  @Inject
  public SimilarAnswers(
      SemanticCache cache,
      CacheStatistics book,
      CacheScopes scopes,
      EmbeddingCache embeddingCache,
      RandomGenerator random,
      Clock clock) {
    this.cache = cache;
    this.book = book;
    this.scopes = scopes;
    this.embeddingCache = embeddingCache;
    this.random = random;
    this.clock = clock;
  }

  /** The answer to a question that means the same, where it may be given. */
  Optional<Answer> instead(CacheLookup lookup, AnswerStream answerStream) {
    var call = lookup.call();
    var policy = policy(call);
    if (policy == null || !isComparable(call)) {
      return Optional.empty();
    }
    var search = call.trace().time(NAME, () -> search(call, policy));
    lookup.searched(search);
    var hit = search.hit();
    if (hit == null || policy.mode() == Mode.SHADOW || random.nextDouble() < COMPARED) {
      return Optional.empty();
    }
    var answer =
        EarlierAnswers.again(CacheKind.SEMANTIC, hit.answer(), call, 0, NAME, answerStream);
    book.gaveSimilar(call.feature().key(), call.asked().at(), call.trace().saved());
    return Optional.of(answer);
  }

  /** The answer to a question that means the same, for a step where the models have failed. */
  Optional<Answer> whereAllElseFails(
      Duration age, CacheLookup lookup, int level, String name, AnswerStream answerStream) {
    var call = lookup.call();
    var policy = policy(call);
    var search = lookup.search();
    return policy == null || search == null || policy.mode() == Mode.SHADOW
        ? Optional.empty()
        : find(search.scope(), search.question(), policy.threshold(), age)
            .map(hit ->
                EarlierAnswers.again(
                    CacheKind.SEMANTIC, hit.answer(), call, level, name, answerStream));
  }

  /** Keeps the model's answer for questions to come, or compares it with the one not given. */
  void keep(CacheLookup lookup, CachedAnswer answer) {
    var call = lookup.call();
    var search = lookup.search();
    if (search == null) {
      return;
    }
    var hit = search.hit();
    if (hit == null) {
      cache.keep(search.scope(), search.question(), answer);
    } else {
      book.gaveOwn(call.feature().key(), call.asked().at(), call.id(), answer.answer().text(), hit);
    }
  }

  private CacheLookup.Search search(PreparedCall call, SemanticPolicy policy) {
    var text = call.input();
    var best = call.passages().isEmpty() ? null : call.passages().getFirst().toString();
    var question = new Question(text, embeddingCache.of(call.asked()), best);
    var scope = scope(call);
    var hit = find(scope, question, policy.threshold(), policy.upTo());
    return new CacheLookup.Search(scope, question, hit.orElse(null));
  }

  private Optional<Hit> find(CacheKey scope, Question question, double threshold, Duration age) {
    return cache.find(scope, question, threshold, clock.instant().minus(age));
  }

  /** All but the last words of the user and the passages that were found for them. */
  private CacheKey scope(PreparedCall call) {
    var talk = call.ask().messages();
    var last = Prompting.question(talk);
    var fingerprint =
        scopes
            .of(call)
            .with(call.feature().prompt())
            .with(new TreeMap<>(call.ask().variables()))
            .with(call.feature().examples())
            .with(talk.subList(0, last))
            .with(talk.subList(last + 1, talk.size()));
    return new CacheKey(call.feature().key(), fingerprint.hex());
  }

  /** Only plain words are compared: no pictures, no parts. */
  private static boolean isComparable(PreparedCall call) {
    var talk = call.ask().messages();
    var last = Prompting.question(talk);
    return last >= 0 && talk.get(last).raw() == null && call.input().length() <= LONGEST;
  }

  private static @Nullable SemanticPolicy policy(PreparedCall call) {
    var policy = call.feature().cache();
    return policy == null ? null : policy.semantic();
  }
}
