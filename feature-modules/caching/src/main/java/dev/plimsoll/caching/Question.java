package dev.plimsoll.caching;

import dev.plimsoll.caching.terms.DistinguishingTerms;
import dev.plimsoll.models.api.Embeddings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question in the form in which questions are compared. */
public final class Question {
  /** Of the terms that are made of a text, which are far more than the text. */
  private static final int BYTES_OF_CHARACTER = 60;

  private final float[] meaning;
  private final int length;
  private final DistinguishingTerms terms;
  private final @Nullable String ground;

  /**
   * @param meaning the unit vector of the text
   * @param ground the best passage, on which the answer rests most; null without documents
   */
  public Question(String text, float[] meaning, @Nullable String ground) {
    this.meaning = meaning.clone();
    this.ground = ground;
    length = text.length();
    terms = DistinguishingTerms.of(text);
  }

  /** The cosine of the two questions. */
  double closeness(Question other) {
    return Embeddings.closeness(meaning, other.meaning);
  }

  /** Whether the two questions can only differ in their meaning. */
  boolean sameButForWords(Question other) {
    return Objects.equals(ground, other.ground) && terms.difference(other.terms).isEmpty();
  }

  /** Its approximate size in bytes. */
  int weight() {
    return 500
        + Float.BYTES * meaning.length
        + BYTES_OF_CHARACTER * length
        + (ground == null ? 0 : ground.length());
  }
}
