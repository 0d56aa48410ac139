package dev.plimsoll.guardrails.injection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.platform.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Judges whether a text tries to give a model orders, by its words and its meaning.
 *
 * <p>All windows of a text are judged by their words, which takes microseconds. The meaning, which
 * takes milliseconds, is asked of the beginning and of the {@value #MOST_MEANINGS} windows whose
 * words are the most suspicious; the words of the others alone cannot make a text suspected.
 * Verdicts of the latest {@value #MOST_VERDICTS} texts are kept, so that passages and earlier turns
 * are read once.
 */
public final class InjectionDetector {
  static final int MOST_MEANINGS = 8;
  private static final int MOST_VERDICTS = 20_000;

  private final Embeddings embeddings;
  private final InjectionHead head;
  private final Cache<ByteBuffer, Double> scores =
      Caffeine.newBuilder().maximumSize(MOST_VERDICTS).build();

  public InjectionDetector(Embeddings embeddings) {
    this(embeddings, InjectionHead.shipped());
  }

  InjectionDetector(Embeddings embeddings, InjectionHead head) {
    this.embeddings = embeddings;
    this.head = head;
  }

  public boolean suspects(String text) {
    return KnownPhrases.areIn(text) || score(text) >= head.threshold();
  }

  /** How suspicious the most suspicious window is. */
  double score(String text) {
    return scores.get(digest(text), _ -> computed(text));
  }

  private double computed(String text) {
    var windows = Windows.of(text);
    var words =
        windows.stream().mapToDouble(window -> head.score(WordFeatures.of(window))).toArray();
    var suspicious =
        IntStream.range(0, words.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -words[i]))
            .limit(MOST_MEANINGS);
    return IntStream.concat(IntStream.of(0), suspicious.mapToInt(Integer::intValue))
        .distinct()
        .mapToDouble(i -> words[i] + head.score(embeddings.embed(windows.get(i))))
        .max()
        .orElseThrow();
  }

  private static ByteBuffer digest(String text) {
    return ByteBuffer.wrap(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
