package dev.plimsoll.guardrails.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
  private static final Mask TWO =
      Mask.of(
          List.of(
              new MaskedValue("EMAIL", "anna@example.com"),
              new MaskedValue("EMAIL", "ben@example.com"),
              new MaskedValue("EMAIL", "anna@example.com"),
              new MaskedValue("IP_ADDRESS", "10.0.0.1")),
          List.of());

  @Test
  void gives_each_value_one_placeholder_wherever_it_stands() {
    assertThat(TWO.mask("anna@example.com to ben@example.com, cc anna@example.com at 10.0.0.1"))
        .isEqualTo("[EMAIL_1] to [EMAIL_2], cc [EMAIL_1] at [IP_ADDRESS_1]");
  }

  @Test
  void hides_the_longest_of_values_that_begin_alike() {
    var mask =
        Mask.of(
            List.of(new MaskedValue("PHONE", "555 0100"), new MaskedValue("PHONE", "555 01002")),
            List.of());
    assertThat(mask.mask("555 01002, 555 0100")).isEqualTo("[PHONE_2], [PHONE_1]");
  }

  @Test
  void uses_no_placeholder_that_stands_in_the_text_already() {
    var text = "Is [EMAIL_1] the same as anna@example.com?";
    var mask = Mask.of(List.of(new MaskedValue("EMAIL", "anna@example.com")), List.of(text));
    assertThat(mask.mask(text)).isEqualTo("Is [EMAIL_1] the same as [EMAIL_2]?");
    assertThat(mask.unmask(mask.mask(text))).isEqualTo(text);
  }

  @Test
  void gives_back_what_a_model_quotes_also_where_it_escapes_underscores() {
    assertThat(
            TWO.unmask(
                "Write to [EMAIL_2] or [EMAIL\\_1], not [EMAIL_9]; see [1]. [IP\\_ADDRESS\\_1]"))
        .isEqualTo(
            "Write to ben@example.com or anna@example.com, not [EMAIL_9]; see [1]. 10.0.0.1");
  }

  @Test
  void gives_back_what_stands_between_escaped_brackets() {
    assertThat(TWO.unmask("To \\[EMAIL\\_2\\].")).isEqualTo("To ben@example.com.");
  }

  @Test
  void keeps_json_what_it_is() {
    var key = "-----BEGIN KEY-----\n\"abc\"\n";
    var mask = Mask.of(List.of(new MaskedValue("SECRET", key)), List.of());
    assertThat(mask.unmaskInJson("{\"key\":\"[SECRET_1]\"}"))
        .isEqualTo("{\"key\":\"-----BEGIN KEY-----\\n\\\"abc\\\"\\n\"}");
  }

  @Test
  void is_made_again_of_its_placeholders() {
    assertThat(Mask.of(TWO.placeholders()).unmask("[EMAIL_2]")).isEqualTo("ben@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[EMAIL_1]",
        "[IP_ADDRESS_12]",
        "[EMAIL\\_1]",
        "[IP\\_ADDRESS\\_1]",
        "\\[EMAIL\\_1\\]"
      })
  void waits_at_each_place_within_a_placeholder(String placeholder) {
    assertThat(IntStream.range(1, placeholder.length()))
        .allSatisfy(
            end -> assertThat(Mask.hasOpenEnd("see " + placeholder.substring(0, end))).isTrue());
    assertThat(Mask.hasOpenEnd("see " + placeholder)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "see", "[1", "[see", "[EMAIL_1] and", "[[EMAIL_1]]", "[ABCDEFGHIJKLM"})
  void does_not_wait_for_what_is_no_placeholder(String text) {
    assertThat(Mask.hasOpenEnd(text)).isFalse();
  }

  @Property
  void gives_back_what_it_hid(
      @ForAll List<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'c') String> values,
      @ForAll @CharRange(from = 'a', to = 'c') String text) {
    var found = values.stream().map(value -> new MaskedValue("EMAIL", value)).toList();
    var mask = Mask.of(found, List.of(text));
    assertThat(mask.unmask(mask.mask(text))).isEqualTo(text);
    assertThat(values).allSatisfy(value -> assertThat(mask.mask(text)).doesNotContain(value));
  }
}
