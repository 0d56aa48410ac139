package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "abc 3",
        "a{10} 10",
        "a{2,5} 5",
        "a{3,} 4",
        "(ab){10} 40",
        "((a{10}){10}){10} 1220",
        "[0-9]{4} 8",
        "[\\\\]{9} 18",
        "[^\\\\](a{1000}){1000} 1002002",
        "\\Q[\\E 1000000000",
        "[]{9}] 2",
        "\\{3} 3",
        "a{b} 4",
        "(a 3",
        "a) 3",
        "a{999999999}{999999999} 1000000000"
      })
  void counts_repetitions_as_often_as_they_are_written_out(String pattern, long size) {
    assertThat(PatternSize.of(pattern)).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$",
        "(?:abab){100}",
        "((a{5}b){5}c){5}",
        "(a|b|c){3,7}x+",
        "[^a-z0-9]{1,40}\\.[a-z]{2,}"
      })
  void is_at_least_what_re2_makes_of_it_by_half(String pattern) {
    assertThat(PatternSize.of(pattern) * 2 + 10)
        .isGreaterThan(Pattern.compile(pattern).programSize());
  }
}
