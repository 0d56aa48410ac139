package dev.plimsoll.evals.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Json;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  @Test
  void finds_a_substring_in_any_case_and_over_any_gap() {
    var expected = new Expectation.Substring("Sign-in  link");
    assertThat(expected.judge("Use the SIGN-IN\n link [1].").passed()).isTrue();
    assertThat(expected.judge("Use the link to sign in.").passed()).isFalse();
  }

  @Test
  void takes_curly_quotes_and_long_hyphens_for_plain_ones() {
    assertThat(new Expectation.Substring("don't").judge("You don\u2019t need it.").passed())
        .isTrue();
    assertThat(new Expectation.Substring("\u201Con\u201D").judge("set it to \"on\"").passed())
        .isTrue();
    assertThat(new Expectation.Substring("Ctrl-C").judge("Press Ctrl\u2011C.").passed()).isTrue();
    assertThat(new Expectation.Regex("sign-in link").judge("a sign\u2011in\u00A0link").passed())
        .isTrue();
  }

  @Property
  void finds_every_text_in_itself(
      @ForAll @NotBlank @StringLength(max = 40) String before, @ForAll @NotBlank String text) {
    // Marks that join the letter before them are not a text of their own.
    var answer = before + " . " + text + " . ";
    if (Character.getType(text.codePointAt(0)) != Character.NON_SPACING_MARK) {
      assertThat(new Expectation.Substring(text).judge(answer).passed()).isTrue();
    }
  }

  @Test
  void says_what_an_answer_lacks() {
    assertThat(new Expectation.Substring("9080").judge("Port 80."))
        .isEqualTo(Verdict.failed("the answer must contain \"9080\""));
    assertThat(new Expectation.Regex("(?i)a second").judge("An hour."))
        .isEqualTo(Verdict.failed("the answer must match (?i)a second"));
  }

  @Test
  void finds_a_pattern_anywhere_in_the_answer() {
    assertThat(new Expectation.Regex("(?i)JDK|Java 25").judge("You need java 25.").passed())
        .isTrue();
    assertThat(new Expectation.Regex("^Java").judge("You need Java.").passed()).isFalse();
  }

  /** With an engine that tries again from where it was, none of these would ever end. */
  @Property(tries = 20)
  void no_answer_keeps_a_pattern_busy(
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 20_000, max = 40_000)
          String answer) {
    var expected = new Expectation.Regex("(a+)+$|(a|a)*c");
    assertThat(expected.judge(answer.replace('b', 'a') + "b").passed()).isFalse();
  }

  @Test
  void checks_an_answer_against_a_schema() {
    var expected =
        new Expectation.Schema(
            Json.parse(
                """
                {"type":"object","required":["label"],
                 "properties":{"label":{"enum":["billing","bug"]}}}
                """));
    assertThat(expected.judge("{\"label\":\"bug\"}").passed()).isTrue();
    assertThat(expected.judge("{\"label\":\"spam\"}").why()).contains("label");
    assertThat(expected.judge("It is a bug.")).isEqualTo(Verdict.failed("the answer must be JSON"));
  }

  @Test
  void reads_a_label_from_json_or_takes_the_whole_answer_for_it() {
    var expected = new Expectation.Label("billing");
    assertThat(expected.judge("{\"label\":\"billing\",\"confidence\":0.9}").passed()).isTrue();
    assertThat(expected.judge(" billing\n").passed()).isTrue();
    assertThat(expected.judge("{\"label\":\"bug\"}").passed()).isFalse();
    assertThat(expected.judge("It is about billing.").passed()).isFalse();
    assertThat(expected.judge("\"billing\"").passed()).isFalse();
  }

  @Test
  void an_abstention_passes_only_where_it_is_expected() {
    assertThat(new Expectation.Abstains().judge("I found no answer.", true).passed()).isTrue();
    assertThat(new Expectation.Abstains().judge("It is 42.", false).passed()).isFalse();
    assertThat(new Expectation.Substring("no answer").judge("I found no answer.", true))
        .isEqualTo(Verdict.failed("abstained, but must contain \"no answer\""));
  }
}
