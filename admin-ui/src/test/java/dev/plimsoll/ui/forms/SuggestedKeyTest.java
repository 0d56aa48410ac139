package dev.plimsoll.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Order status, order-status",
    "  Où est mon colis ?  , ou-est-mon-colis",
    "FAQ 2.0, faq-2-0",
    "一般, ''",
    "A title that is much longer than any key should ever be, a-title-that-is-much-longer-than-any-key",
  })
  void makes_a_key_of_a_title(String title, String key) {
    assertThat(SuggestedKey.of(title)).isEqualTo(key);
  }
}
