package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.models.minilm.WordPieces;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final EqualWords EQUAL = new EqualWords();

  @Test
  void leaves_out_words_that_say_nothing() {
    assertThat(Terms.of("How do I get to the ledger?").stems()).containsExactly("ledg");
  }

  @Test
  void takes_the_forms_of_a_word_for_one() {
    assertThat(Terms.of("kill kills killed killing").stems()).containsExactly("kill");
    assertThat(Terms.of("stop stopped stopping").stems()).containsExactly("stop");
    assertThat(Terms.of("retry retries retried").stems()).containsExactly("retry");
  }

  @Test
  void leaves_short_words_whole() {
    assertThat(Terms.of("key keys 429 API").stems()).containsExactlyInAnyOrder("key", "429", "api");
  }

  @Test
  void tells_which_share_is_found() {
    var question = Terms.of("Can Plimsoll kill Okta logins?");
    assertThat(question.shareIn(Terms.of("Admins kill features."), EQUAL))
        .isCloseTo(1 / 3.0, within(1e-9));
    assertThat(question.shareIn(question, EQUAL)).isEqualTo(1);
    assertThat(Terms.of("how is it?").shareIn(question, EQUAL)).isZero();
  }

  @Test
  void counts_rare_terms_more() {
    var question = Terms.of("Can I connect Okta?");
    assertThat(question.shareIn(Terms.of("Connect a server."), new WordPieces())).isLessThan(0.5);
    assertThat(question.rarest(new WordPieces())).isEqualTo(1);
  }

  @Test
  void tells_what_is_missing() {
    var question = Terms.of("Can I connect Okta?");
    assertThat(question.without(Terms.of("Connect a server.")).stems()).containsExactly("okta");
    assertThat(question.without(question).rarest(EQUAL)).isZero();
  }

  @Test
  void takes_words_with_a_hyphen_for_one_word_too() {
    assertThat(Terms.of("e-mail").stems()).contains("email");
    assertThat(Terms.of("20%").stems()).containsExactly("20", "percent");
  }
}
