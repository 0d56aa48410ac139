package dev.plimsoll.ui.admin.features.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelScoresTest {
  @Test
  void reads_what_it_writes() {
    var scores = Map.of("harmless", 0.0, "a = b", 0.5);
    assertThat(LabelScores.read(LabelScores.write(scores))).isEqualTo(scores);
  }

  @Test
  void passes_over_empty_lines_and_spaces() {
    assertThat(LabelScores.read("\n  medical=0.5 \n\n")).isEqualTo(Map.of("medical", 0.5));
  }

  @Test
  void names_the_line_that_it_cannot_read() {
    for (var line : List.of("medical", "= 0.5", "medical = much")) {
      assertThatThrownBy(() -> LabelScores.read("harmless = 0\n" + line))
          .hasMessageContaining("one was '" + line + "'");
    }
  }
}
