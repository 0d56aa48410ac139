package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void drops_emphasis_link_targets_and_html() {
    assertThat(
            text("A **kill** is *quick*, see [the page](05-kill.md)<br>\nand ![a picture](x.png)."))
        .isEqualTo("A kill is quick, see the page and a picture.");
    assertThat(text("<div>hidden</div>")).isEmpty();
  }

  @Test
  void keeps_inline_code_in_back_ticks() {
    assertThat(text("Write `{{question}}` there.")).isEqualTo("Write `{{question}}` there.");
  }

  @Test
  void keeps_the_marks_of_items() {
    assertThat(text("- one\n- two\n  - nested\n")).isEqualTo("- one\n- two\n  - nested");
    assertThat(text("3. three\n4. four\n")).isEqualTo("3. three\n4. four");
  }

  @Test
  void indents_code() {
    assertThat(text("```sh\ncd plimsoll\n\n./plimsoll run\n```"))
        .isEqualTo("    cd plimsoll\n    \n    ./plimsoll run");
  }

  @Test
  void makes_an_item_of_each_row_of_a_table() {
    var table =
        """
        | Provider | Kind | URL |
        |---|---|---|
        | Groq | `openai` | a |
        | vLLM | | b |
        """;
    assertThat(text(table)).isEqualTo("- Groq: Kind `openai`, URL a\n- vLLM: URL b");
  }

  private static String text(String markdown) {
    return PlainText.of(PARSER.parse(markdown).getFirstChild());
  }
}
