package dev.plimsoll.models.minilm;

import static dev.plimsoll.models.minilm.WordPieces.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final WordPieces SMALL =
      new WordPieces(
          Map.of(
              "un", 1, "##aff", 2, "##able", 3, "run", 4, "##s", 5, "##a", 6, "!", 7, "##ff", 8));
  private static final WordPieces REAL = new WordPieces();

  @Test
  void takes_the_longest_piece_first() {
    assertThat(SMALL.ids("unaffable runs!")).containsExactly(1, 2, 3, 4, 5, 7);
  }

  @Test
  void makes_a_word_that_cannot_be_cut_one_unknown_token() {
    assertThat(SMALL.ids("unaffed runs")).containsExactly(UNKNOWN, 4, 5);
  }

  @Test
  void makes_a_word_of_more_than_100_letters_one_unknown_token() {
    assertThat(SMALL.ids("run" + "s".repeat(97))).hasSize(98).doesNotContain(UNKNOWN);
    assertThat(SMALL.ids("run" + "s".repeat(98))).containsExactly(UNKNOWN);
  }

  @Test
  void knows_the_vocabulary_of_the_model() {
    assertThat(REAL.ids("Hello, World!")).containsExactly(7592, 1010, 2088, 999);
    assertThat(REAL.ids("embeddings")).containsExactly(7861, 8270, 4667, 2015);
    assertThat(REAL.count("Hello, World!")).isEqualTo(4);
  }

  @Test
  void tells_how_rare_a_word_is() {
    assertThat(REAL.rarity("the")).isZero();
    assertThat(REAL.rarity("budget")).isBetween(REAL.rarity("money"), REAL.rarity("ledger"));
    assertThat(REAL.rarity("ledger")).isLessThan(1);
    assertThat(REAL.rarity("kubernetes")).isEqualTo(1);
    assertThat(REAL.knows("conect")).isFalse();
  }

  @Test
  void lists_common_words_by_how_common_they_are() {
    assertThat(REAL.commonWords()).startsWith("the").contains("send").doesNotContain("ledger");
    assertThat(REAL.commonWords()).isSortedAccordingTo(Comparator.comparingDouble(REAL::rarity));
  }

  @Test
  void finds_no_token_in_an_empty_text() {
    assertThat(REAL.ids(" \n\t ")).isEmpty();
  }

  @Test
  void reads_the_names_of_special_tokens_as_plain_text() {
    assertThat(REAL.ids("[SEP]")).doesNotContain(WordPieces.END).hasSizeGreaterThan(2);
  }
}
