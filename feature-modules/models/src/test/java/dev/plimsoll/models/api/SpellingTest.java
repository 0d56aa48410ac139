package dev.plimsoll.models.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> DOCUMENTS =
      List.of(
          "Connect a provider such as Ollama.",
          "A budget of a feature. The budgets renew. Switch it on.",
          "The fallback order; connections to providers.");

  private final Spelling spelling = new Spelling(new Words(), DOCUMENTS);

  @Test
  void corrects_a_word_to_the_nearest_of_the_documents() {
    assertThat(spelling.corrected("how do i conect olalma?")).isEqualTo("how do i connect ollama?");
    assertThat(spelling.corrected("Swich the budgte")).isEqualTo("switch the budget");
  }

  @Test
  void allows_two_errors_in_a_long_word() {
    assertThat(spelling.corrected("falbakc")).isEqualTo("falbakc"); // of seven letters
    assertThat(spelling.corrected("fallbakcc")).isEqualTo("fallback");
  }

  @Test
  void corrects_the_common_words_around_them() {
    assertThat(spelling.corrected("hwo shuold i wirte wich")).isEqualTo("how should i write which");
  }

  @Test
  void prefers_the_nearest_and_then_the_most_frequent() {
    assertThat(spelling.corrected("connectios")).isEqualTo("connections");
    assertThat(spelling.corrected("provider providerz")).isEqualTo("provider provider");
  }

  @Test
  void leaves_words_that_exist_and_words_that_are_like_no_other() {
    var question = "Can I connect Snowflake to the ledger with kubernetes?";
    assertThat(spelling.corrected(question)).isEqualTo(question);
  }

  @Test
  void leaves_short_words_that_are_no_swapped_letters_of_another() {
    assertThat(spelling.corrected("does saml work")).isEqualTo("does saml work");
  }

  @Test
  void leaves_acronyms_names_of_settings_and_paths() {
    var question = "SWICH PROVIDRE_URL to /conect/olama.yaml, it's 429 v2.conect";
    assertThat(spelling.corrected(question)).isEqualTo(question);
  }

  /** A small vocabulary, the most common words first. */
  private static final class Words implements Vocabulary {
    private static final List<String> COMMON =
        List.of("the", "which", "how", "should", "can", "with", "write", "small", "white");

    @Override
    public double rarity(String word) {
      var place = COMMON.indexOf(word);
      return place < 0 ? word.equals("snowflake") || word.equals("ledger") ? 0.9 : 1 : place / 10.0;
    }

    @Override
    public List<String> commonWords() {
      return COMMON;
    }
  }
}
