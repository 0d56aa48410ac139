package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Embeddings;

/** Vectors that count words: texts are as close as the terms that they share. */
final class WordCounts implements Embeddings {
  /** How many vectors were asked for. */
  int asked;

  @Override
  public int dimensions() {
    return 512;
  }

  @Override
  public String model() {
    return "word-counts";
  }

  @Override
  public float[] embed(String text) {
    asked++;
    var vector = new float[dimensions()];
    for (var stem : Terms.of(text).stems()) {
      vector[Math.floorMod(stem.hashCode(), dimensions())] += 1;
    }
    var length = Math.sqrt(VectorCache.closeness(vector, vector));
    for (var i = 0; i < vector.length && length > 0; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }
}
