package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private final Summary summary = new Summary(new VectorCache(new WordCounts()));

  @Test
  void returns_a_short_text_whole() {
    assertThat(summary.of(" One. Two.\nThree. "))
        .isEqualTo(ExtractedAnswer.of("One. Two.\nThree."));
  }

  @Test
  void takes_the_sentence_that_is_closest_to_the_whole() {
    var text =
        "Budgets limit spending. Feature budgets limit feature spending daily. Penguins swim."
            + " Spending beyond budgets fails. Daily budgets renew.";
    assertThat(summary.of(text))
        .isEqualTo(ExtractedAnswer.of("Feature budgets limit feature spending daily."));
  }

  @Test
  void does_not_say_the_same_twice() {
    var text =
        "Ships carry loads. Ships carry heavy loads. Ships carry loads. Ships carry loads. "
            + "Lines mark loads. Lines mark hulls. Lines mark hulls. Lines mark hulls. "
            + "Sailors rest. Ships carry loads.";
    assertThat(summary.of(text).text()).contains("Ships").contains("Lines");
  }

  @Test
  void keeps_the_order_of_the_text_and_about_a_fifth_of_it() {
    assertThat(sentencesIn(summary.of(numbered(10)))).isEqualTo(2);
    assertThat(sentencesIn(summary.of(numbered(25)))).isEqualTo(5);
    assertThat(sentencesIn(summary.of(numbered(90)))).isEqualTo(6);
    assertThat(numbered(25))
        .containsSubsequence(summary.of(numbered(25)).text().split("(?<=\\.) "));
  }

  @Test
  void leaves_out_headings_and_code() {
    var text = "# Ships\nShips sail. Ships float. Ships sink.\n\n    ships --all\n\nShips rust.";
    assertThat(summary.of(text).text()).doesNotContain("#").doesNotContain("--all");
  }

  @Test
  void abstains_when_there_is_no_sentence() {
    assertThat(summary.of("  \n")).isEqualTo(ExtractedAnswer.abstained(Summary.NOTHING_TO_SHORTEN));
  }

  private static String numbered(int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> "Thing word" + i + " is here.")
        .collect(Collectors.joining(" "));
  }

  private static int sentencesIn(ExtractedAnswer extracted) {
    return Sentences.of(extracted.text()).size();
  }
}
