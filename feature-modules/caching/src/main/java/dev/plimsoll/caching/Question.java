package dev.plimsoll.caching;

import dev.plimsoll.models.api.Embeddings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a question means, as far as questions are compared. */
public final class Question {
  private final float[] meaning;
  private final DistinguishingTerms terms;
  private final @Nullable String ground;

  /**
   * @param meaning the unit vector of the text
   * @param ground what an answer rests on above all: the best passage; null without documents
   */
  public Question(String text, float[] meaning, @Nullable String ground) {
    this.meaning = meaning.clone();
    this.ground = ground;
    terms = DistinguishingTerms.of(text);
  }

  /** The cosine of the two. */
  double closeness(Question other) {
    return Embeddings.closeness(meaning, other.meaning);
  }

  /** Whether nothing but the meaning of the two could tell them apart. */
  boolean sameButForWords(Question other) {
    return Objects.equals(ground, other.ground) && terms.difference(other.terms).isEmpty();
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return 500 + Float.BYTES * meaning.length + (ground == null ? 0 : ground.length());
  }
}
