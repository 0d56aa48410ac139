package dev.plimsoll.serving.call;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The meaning of a question as a vector, worked out when it is needed first: it takes a while. */
public final class Meaning {
  private final String text;
  private float @Nullable [] vector;

  Meaning(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The vector of the question, by this embedding. */
  public float[] by(Function<String, float[]> embedding) {
    var known = vector;
    if (known == null) {
      known = embedding.apply(text);
      vector = known;
    }
    return known;
  }
}
