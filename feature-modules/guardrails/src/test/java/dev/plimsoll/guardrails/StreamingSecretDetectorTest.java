package dev.plimsoll.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingSecretDetectorTest {
  @Provide
  Arbitrary<String> secrets() {
    var upper = Arbitraries.strings().withCharRange('A', 'Z').withCharRange('0', '9');
    var word = Arbitraries.strings().alpha().numeric();
    return Arbitraries.oneOf(
        upper.ofLength(16).map("AKIA"::concat),
        Combinators.combine(Arbitraries.of('p', 'o', 'u', 's', 'r'), word.ofLength(36))
            .as((kind, rest) -> "gh" + kind + "_" + rest),
        word.ofMinLength(10).ofMaxLength(40).map("xoxb-"::concat),
        Combinators.combine(
                Arbitraries.of("sk-", "sk-ant-", "plim_", "gsk_", "xai-"),
                word.ofMinLength(32).ofMaxLength(60))
            .as(String::concat),
        word.ofLength(82).map("github_pat_"::concat),
        Combinators.combine(Arbitraries.of("glpat-", "glsoat-"), word.ofLength(20))
            .as(String::concat),
        word.ofLength(35).map("AIza"::concat),
        Combinators.combine(Arbitraries.of("sk_live_", "rk_test_", "whsec_"), word.ofLength(24))
            .as(String::concat),
        word.ofLength(86).map(rest -> "AccountKey=" + rest + "=="),
        word.ofLength(34).map("hf_"::concat),
        word.ofLength(36).map("npm_"::concat),
        Arbitraries.of("RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY")
            .map(kind -> "-----BEGIN " + kind + "-----"));
  }

  @Property
  void every_beginning_of_a_secret_is_open_from_where_the_secret_begins(
      @ForAll("secrets") String secret) {
    for (var length = 1; length < secret.length(); length++) {
      var text = "The key is " + secret.substring(0, length);
      if (!StreamingSecretDetector.sees(text)) {
        assertThat(StreamingSecretDetector.openEnd(text)).as(text).isGreaterThanOrEqualTo(length);
      }
    }
    assertThat(StreamingSecretDetector.sees("The key is " + secret)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "It is 9080.",
        "Switch it off",
        "some people",
        "ask",
        "a task-force ",
        "the glass"
      })
  void a_text_that_begins_no_secret_is_not_open(String text) {
    assertThat(StreamingSecretDetector.openEnd(text)).isZero();
  }

  @Test
  void a_secret_with_signs_of_no_width_in_it_is_one() {
    var secret = "sk-abc\u200Bdefghijklmnopqrstuvwxyz0123456789";
    assertThat(StreamingSecretDetector.sees("It is " + secret)).isTrue();
    assertThat(StreamingSecretDetector.openEnd("It is sk-a\u200Bb")).isEqualTo(6);
    assertThat(SecretDetector.secrets("It is " + secret + ".")).containsExactly(secret);
    assertThat(SecretDetector.masked("It is " + secret + ".")).isEqualTo("It is [an API key].");
  }

  @Test
  void a_word_that_turns_out_to_be_none_is_open_no_more() {
    assertThat(StreamingSecretDetector.openEnd("It is s")).isEqualTo(1);
    assertThat(StreamingSecretDetector.openEnd("It is safe")).isZero();
  }
}
