package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {
  private final WordCounts vectors = new WordCounts();

  @Test
  void tells_whether_yes_or_no_would_answer() {
    assertThat(question("Can I kill a feature?").isYesOrNo()).isTrue();
    assertThat(question("is there a kill switch").isYesOrNo()).isTrue();
    assertThat(question("How can I kill a feature?").isYesOrNo()).isFalse();
    assertThat(question("island").isYesOrNo()).isFalse();
  }

  @Test
  void means_the_same_with_and_without_the_name_of_the_house() {
    var sentence = vectors.embed("Plimsoll starts.");
    assertThat(question("How do I start Plimsoll?").closenessTo(sentence))
        .isEqualTo(question("How do I start it?").closenessTo(sentence));
  }

  private Query question(String text) {
    return new Query(text, new VectorCache(vectors));
  }
}
