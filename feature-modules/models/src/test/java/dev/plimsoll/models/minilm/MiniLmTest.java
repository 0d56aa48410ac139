package dev.plimsoll.models.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmTest {
  private static final MiniLm MODEL = new MiniLm(new WordPieces());

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void gives_unit_vectors() {
    for (var text : List.of("", "kill", "How do I roll a prompt back?", "word ".repeat(900))) {
      var vector = MODEL.embed(text);
      assertThat(vector).hasSize(MODEL.dimensions());
      assertThat(closeness(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void puts_paraphrases_close_together() {
    assertThat(closeness("How do I reset my password?", "I forgot my login secret"))
        .isGreaterThan(0.5);
    assertThat(closeness("Turn the feature off", "How can I disable this feature?"))
        .isGreaterThan(0.5);
  }

  @Test
  void puts_unrelated_texts_far_apart() {
    assertThat(closeness("How do I reset my password?", "The cat sleeps on the warm roof"))
        .isLessThan(0.1);
    assertThat(closeness("Budgets are set per feature", "Penguins cannot fly")).isLessThan(0.1);
  }

  @Test
  void finds_the_nearest_of_several() {
    var question = MODEL.embed("what does it cost");
    var prices = MODEL.embed("Every model has a price per million tokens.");
    var links = MODEL.embed("Sign-in links work on this computer only.");
    assertThat(closeness(question, prices)).isGreaterThan(closeness(question, links));
  }

  @Test
  void gives_the_same_vector_from_many_threads() throws Exception {
    var text = "The draw can be repeated from its seed.";
    var expected = MODEL.embed(text);
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<float[]> embed = () -> MODEL.embed(text);
      for (var vector : threads.invokeAll(IntStream.range(0, 40).mapToObj(_ -> embed).toList())) {
        assertThat(vector.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void keeps_its_vectors_to_itself() {
    var vector = MODEL.embed("A budget is a limit.");
    var before = vector.clone();
    vector[0] = 2;
    assertThat(MODEL.embed("a  BUDGET is a limit.")).isEqualTo(before);
  }

  @Test
  void reads_every_window_of_a_long_text() {
    var window = "word ".repeat(MiniLm.WINDOW);
    var news = "Budgets limit what a feature may spend. ".repeat(30);
    var question = "How is spending limited?";
    assertThat(closeness(question, window + news + window))
        .isGreaterThan(closeness(question, window) + 0.1);
  }

  @Test
  void reads_no_further_than_its_last_window() {
    var full = "word ".repeat(MiniLm.WINDOW * MiniLm.MAX_WINDOWS);
    assertThat(MODEL.embed(full + "Penguins cannot fly")).isEqualTo(MODEL.embed(full));
  }

  @Test
  void embeds_nothing_once_closed() {
    var model = new MiniLm(new WordPieces());
    model.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> model.embed("kill"))
        .withMessageContaining("closed");
  }

  private static double closeness(String one, String other) {
    return closeness(MODEL.embed(one), MODEL.embed(other));
  }

  private static double closeness(float[] one, float[] other) {
    var dot = 0.0;
    for (var i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }
}
