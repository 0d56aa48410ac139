package dev.plimsoll.ui.admin.features.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.api.LabelledExample;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleLinesTest {
  @Test
  void reads_what_it_writes() {
    var examples =
        List.of(
            new LabelledExample("We were charged twice: on 1 and 2 May.", "billing"),
            new LabelledExample("Nothing loads.", "outage"));
    assertThat(ExampleLines.read(ExampleLines.write(examples))).isEqualTo(examples);
  }

  @Test
  void gives_a_text_of_several_lines_one() {
    var example = new LabelledExample("Nothing\n  loads.", "outage");
    assertThat(ExampleLines.write(List.of(example))).isEqualTo("outage: Nothing loads.");
  }

  @Test
  void names_the_line_that_it_cannot_read() {
    for (var line : List.of("no label", ": no label", "no text:")) {
      assertThatThrownBy(() -> ExampleLines.read("a: b\n" + line))
          .hasMessageContaining("one was '" + line + "'");
    }
  }
}
