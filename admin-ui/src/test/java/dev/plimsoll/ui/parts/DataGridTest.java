package dev.plimsoll.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataGridTest {
  @Test
  void shows_what_is_hidden_in_a_value() {
    assertThat(DataGrid.words("pay \u202Egro.elpmaxe")).isEqualTo("pay ⟦U+202E⟧gro.elpmaxe");
  }

  @Test
  void shows_nothing_where_there_is_no_value() {
    assertThat(DataGrid.words(null)).isEmpty();
  }
}
