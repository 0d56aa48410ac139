package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  @Test
  void separates_what_can_be_separated() {
    var regression =
        LogisticRegression.fit(
            List.of(vector(1, 0), vector(0.9f, 0.1f), vector(0, 1), vector(0.1f, 0.9f)),
            new int[] {0, 0, 1, 1},
            2);
    assertThat(regression.probabilities(vector(1, 0))[0]).isGreaterThan(0.9);
    assertThat(regression.probabilities(vector(0, 1))[1]).isGreaterThan(0.9);
    assertThat(regression.probabilities(vector(0.5f, 0.5f))[0]).isCloseTo(0.5, within(0.01));
  }

  @Test
  void gives_probabilities_that_come_true() {
    var random = new Random(1);
    var vectors = new ArrayList<float[]>();
    var labels = new int[4_000];
    for (var i = 0; i < labels.length; i++) {
      var x = random.nextBoolean() ? 1 : -1;
      vectors.add(vector(x, 0));
      labels[i] = random.nextDouble() < (x > 0 ? 0.8 : 0.3) ? 1 : 0;
    }
    var regression = LogisticRegression.fit(vectors, labels, 2);
    assertThat(regression.probabilities(vector(1, 0))[1]).isCloseTo(0.8, within(0.03));
    assertThat(regression.probabilities(vector(-1, 0))[1]).isCloseTo(0.3, within(0.03));
  }

  @Test
  void finds_directions_of_many_classes_under_noise() {
    var random = new Random(2);
    var classes = 12;
    var vectors = new ArrayList<float[]>();
    var labels = IntStream.range(0, 600).map(i -> i % classes).toArray();
    for (var label : labels) {
      vectors.add(noisy(label, random));
    }
    var regression = LogisticRegression.fit(vectors, labels, classes);
    var right =
        IntStream.range(0, 600)
            .filter(i -> {
              var likely = regression.probabilities(noisy(i % classes, random));
              return IntStream.range(0, classes).allMatch(k -> likely[k] <= likely[i % classes]);
            })
            .count();
    assertThat(right).isGreaterThan(520);
  }

  @Test
  void knows_a_single_class() {
    var regression = LogisticRegression.fit(List.of(vector(1, 0)), new int[] {0}, 1);
    assertThat(regression.probabilities(vector(0, 1))[0]).isEqualTo(1);
  }

  private static float[] noisy(int direction, Random random) {
    var vector = new float[32];
    for (var i = 0; i < vector.length; i++) {
      vector[i] = (float) (random.nextGaussian() * 0.15);
    }
    vector[direction] += 0.6f;
    return vector;
  }

  private static float[] vector(float... numbers) {
    return numbers;
  }
}
