package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {
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
    assertThat(question.shareIn(Terms.of("Plimsoll kills features."))).isEqualTo(0.5);
    assertThat(question.shareIn(question)).isEqualTo(1);
    assertThat(Terms.of("how is it?").shareIn(question)).isZero();
  }
}
