package dev.plimsoll.models.extractive;

import dev.plimsoll.models.api.Embeddings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cache of the vectors of texts that are needed often: sentences of passages. */
final class VectorCache {
  private static final int REMEMBERED = 4_000;

  private final Embeddings embeddings;
  private final Map<String, float[]> vectors =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > REMEMBERED;
            }
          });

  VectorCache(Embeddings embeddings) {
    this.embeddings = embeddings;
  }

  /** The vector of a text that is unlikely to be needed again. */
  float[] once(String text) {
    return embeddings.embed(text);
  }

  float[] of(String text) {
    var known = vectors.get(text);
    if (known != null) {
      return known;
    }
    var vector = embeddings.embed(text);
    vectors.put(text, vector);
    return vector;
  }

  /** How close two unit vectors are in meaning: 1 for the same, about 0 for unrelated ones. */
  static double closeness(float[] one, float[] other) {
    var dot = 0.0;
    for (var i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }

  /** The unit vector in the direction of the mean of unit vectors. */
  static float[] mean(List<float[]> vectors) {
    var mean = new float[vectors.getFirst().length];
    for (var vector : vectors) {
      for (var i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    var length = Math.sqrt(closeness(mean, mean));
    for (var i = 0; i < mean.length; i++) {
      mean[i] = (float) (mean[i] / length);
    }
    return mean;
  }
}
