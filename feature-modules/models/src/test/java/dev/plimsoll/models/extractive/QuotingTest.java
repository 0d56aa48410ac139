package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Passage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotingTest {
  private static final Passage BUDGET =
      new Passage("1", "Budgets", "A budget limits spending. Penguins swim. Snow falls.", "#1");
  private static final Passage KILL =
      new Passage("2", "Kill", "A kill stops a feature at once. No approval is needed.", "#2");

  /** Answers if the passages know half of what is asked. */
  private static final Abstention HALF_KNOWN = new Abstention(-0.5, Map.of("known", 1.0), 0.5);

  private final WordCounts vectors = new WordCounts();
  private final Quoting quoting =
      new Quoting(new VectorCache(vectors), new EqualWords(), HALF_KNOWN);

  @Test
  void begins_with_the_sentence_that_fits_and_cites_its_passage() {
    var answer = quoting.answer("What stops a feature at once?", List.of(BUDGET, KILL));
    assertThat(answer.text()).startsWith("A kill stops a feature at once. [2]");
    assertThat(answer.abstained()).isFalse();
  }

  @Test
  void leaves_out_what_fits_much_less_than_the_best() {
    var answer = quoting.answer("What limits the spending of a budget?", List.of(BUDGET, KILL));
    assertThat(answer.text()).isEqualTo("A budget limits spending. [1]");
  }

  @Test
  void quotes_six_sentences_of_a_passage_at_most() {
    var same = new Passage("3", "Kill", "A kill is quick. ".repeat(9), "#3");
    var answer = quoting.answer("Is a kill quick?", List.of(same));
    assertThat(answer.text().split("\\[1]")).hasSize(6);
  }

  @Test
  void quotes_less_of_the_passages_after_the_best() {
    var long1 = new Passage("3", "Kill", "A kill is quick. ".repeat(9), "#3");
    var answer = quoting.answer("Is a kill quick?", List.of(long1, long1, long1, long1));
    assertThat(answer.text().split("\n\n")).hasSize(2);
    assertThat(answer.text()).contains("[2]").doesNotContain("[3]", "[4]");
  }

  @Test
  void abstains_when_the_passages_do_not_know_the_words_of_the_question() {
    var answer = quoting.answer("Which GPU suits Okta?", List.of(BUDGET, KILL));
    assertThat(answer).isEqualTo(ExtractedAnswer.abstained(Quoting.NOTHING_FOUND));
  }

  @Test
  void abstains_without_passages() {
    assertThat(quoting.answer("What stops a feature?", List.of()).abstained()).isTrue();
  }

  @Test
  void prefers_the_better_passage_where_sentences_fit_alike() {
    var twin = new Passage("4", "Kill", KILL.text(), "#4");
    var answer = quoting.answer("What stops a feature at once?", List.of(KILL, twin));
    assertThat(answer.text()).startsWith("A kill stops a feature at once. [1]");
  }

  @Test
  void computes_the_vector_of_a_sentence_only_once_and_those_of_new_words() {
    quoting.answer("What stops a feature?", List.of(BUDGET, KILL));
    var before = vectors.asked;
    quoting.answer("What limits spending?", List.of(KILL, BUDGET));
    assertThat(vectors.asked - before).isEqualTo(3);
  }
}
