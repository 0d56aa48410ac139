package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorCacheTest {
  private final WordCounts vectors = new WordCounts();
  private final VectorCache vectorCache = new VectorCache(vectors);

  @Test
  void forgets_what_was_not_used_for_longest() {
    vectorCache.of("first");
    vectorCache.of("second");
    vectorCache.of("first");
    IntStream.range(0, 3_999).forEach(i -> vectorCache.of("text " + i));
    var before = vectors.asked;
    vectorCache.of("first");
    assertThat(vectors.asked).isEqualTo(before);
    vectorCache.of("second");
    assertThat(vectors.asked).isEqualTo(before + 1);
  }

  @Test
  void finds_the_middle_of_vectors() {
    var mean = VectorCache.mean(List.of(new float[] {1, 0}, new float[] {0, 1}));
    assertThat(mean[0]).isCloseTo(mean[1], within(1e-6f));
    assertThat(VectorCache.closeness(mean, mean)).isCloseTo(1, within(1e-6));
  }
}
