package dev.plimsoll.models.extractive;

import static dev.plimsoll.models.extractive.Sentence.Form.CODE;
import static dev.plimsoll.models.extractive.Sentence.Form.ITEM;
import static dev.plimsoll.models.extractive.Sentence.Form.PROSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void cuts_prose_after_each_sentence() {
    assertThat(texts("Is it on? Yes! A kill takes a second. Version 1.2.3 is out"))
        .containsExactly("Is it on?", "Yes!", "A kill takes a second.", "Version 1.2.3 is out");
  }

  @Test
  void goes_on_after_abbreviations_and_initials() {
    assertThat(texts("Ask Dr. Smith of the U.S. Army. See Fig. 3, e.g. Monday. J. R. Wood left."))
        .containsExactly(
            "Ask Dr. Smith of the U.S. Army.", "See Fig. 3, e.g. Monday.", "J. R. Wood left.");
  }

  @Test
  void never_cuts_within_inline_code() {
    assertThat(texts("Type `a. B` now. Then wait."))
        .containsExactly("Type `a. B` now.", "Then wait.");
  }

  @Test
  void joins_the_lines_of_a_paragraph_and_parts_paragraphs() {
    assertThat(texts("one line\nand another\n\nnext"))
        .containsExactly("one line and another", "next");
  }

  @Test
  void makes_each_item_one_sentence_with_its_later_lines() {
    assertThat(
            Sentences.of(
                "The roles:\n- user. Asks.\n  And rates.\n- staff\n    far in\n\n1. first\n2) second"))
        .containsExactly(
            new Sentence("The roles:", PROSE),
            new Sentence("- user. Asks. And rates.", ITEM),
            new Sentence("- staff far in", ITEM),
            new Sentence("1. first", ITEM),
            new Sentence("2) second", ITEM));
  }

  @Test
  void keeps_lines_of_code_together() {
    assertThat(Sentences.of("Run:\n\n    cd plimsoll\n    ./plimsoll run\n\nWait."))
        .containsExactly(
            new Sentence("Run:", PROSE),
            new Sentence("    cd plimsoll\n    ./plimsoll run", CODE),
            new Sentence("Wait.", PROSE));
    assertThat(Sentences.of("```sh\nls. Now\n\nls\n```\nDone."))
        .containsExactly(new Sentence("ls. Now\n\nls", CODE), new Sentence("Done.", PROSE));
  }

  @Test
  void leaves_headings_out() {
    assertThat(texts("# Title\nText.\n## More\nText again."))
        .containsExactly("Text.", "Text again.");
  }

  @Test
  void finds_nothing_in_an_empty_text() {
    assertThat(Sentences.of(" \n\n ")).isEmpty();
  }

  @Test
  void puts_sentences_together_again_as_they_are_read() {
    var text = "The roles:\n- user\n- staff\n\nRun this. Now:\n\n    ./plimsoll run\n\nWait.";
    assertThat(Sentences.joined(Sentences.of(text))).isEqualTo(text);
  }

  private static List<String> texts(String text) {
    return Sentences.of(text).stream().map(Sentence::text).toList();
  }
}
