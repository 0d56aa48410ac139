package dev.plimsoll.models.extractive;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Unit vectors in a form in which thousands are compared with another in a millisecond. */
final class Nearest {
  private final int size;

  /** All first numbers, then all second ones: so that the JVM compares several at once. */
  private final float[] byDimension;

  Nearest(List<float[]> vectors) {
    size = vectors.size();
    var dimensions = vectors.getFirst().length;
    byDimension = new float[size * dimensions];
    for (var i = 0; i < size; i++) {
      var vector = vectors.get(i);
      for (var d = 0; d < dimensions; d++) {
        byDimension[d * size + i] = vector[d];
      }
    }
  }

  /** One of the vectors. */
  float[] vector(int number) {
    var vector = new float[byDimension.length / size];
    for (var d = 0; d < vector.length; d++) {
      vector[d] = byDimension[d * size + number];
    }
    return vector;
  }

  /** The cosine of each with a unit vector. */
  float[] closeness(float[] vector) {
    var closeness = new float[size];
    for (var d = 0; d < vector.length; d++) {
      var x = vector[d];
      var from = d * size;
      for (var i = 0; i < size; i++) {
        closeness[i] += x * byDimension[from + i];
      }
    }
    return closeness;
  }

  /** The numbers of the greatest values among those that pass, greatest first. */
  static int[] greatest(float[] values, int most, IntPredicate passing) {
    var best = new int[most];
    var found = 0;
    for (var i = 0; i < values.length; i++) {
      if ((found == most && values[i] <= values[best[most - 1]]) || !passing.test(i)) {
        continue;
      }
      var place = found < most ? found++ : most - 1;
      while (place > 0 && values[best[place - 1]] < values[i]) {
        best[place] = best[place - 1];
        place--;
      }
      best[place] = i;
    }
    return Arrays.copyOf(best, found);
  }
}
