package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisspellingTest {
  @Test
  void swaps_two_letters_in_the_middle_of_the_longest_word() {
    assertThat(Misspelling.of("how do i connect ollama?")).isEqualTo("how do i conenct ollama?");
  }

  @Test
  void swaps_letters_that_differ() {
    assertThat(Misspelling.of("is abccd")).isEqualTo("is abcdc");
  }

  @Test
  void leaves_what_cannot_be_misspelt() {
    assertThat(Misspelling.of("")).isEmpty();
    assertThat(Misspelling.of("aaa")).isEqualTo("aaa");
  }
}
