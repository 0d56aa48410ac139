package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningsTest {
  private final WordCounts vectors = new WordCounts();
  private final Meanings meanings = new Meanings(vectors);

  @Test
  void forgets_what_was_not_used_for_longest() {
    meanings.of("first");
    meanings.of("second");
    meanings.of("first");
    IntStream.range(0, 3_999).forEach(i -> meanings.of("text " + i));
    var before = vectors.asked;
    meanings.of("first");
    assertThat(vectors.asked).isEqualTo(before);
    meanings.of("second");
    assertThat(vectors.asked).isEqualTo(before + 1);
  }

  @Test
  void finds_the_middle_of_vectors() {
    var mean = Meanings.mean(List.of(new float[] {1, 0}, new float[] {0, 1}));
    assertThat(mean[0]).isCloseTo(mean[1], within(1e-6f));
    assertThat(Meanings.closeness(mean, mean)).isCloseTo(1, within(1e-6));
  }
}
