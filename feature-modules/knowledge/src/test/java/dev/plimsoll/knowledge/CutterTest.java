package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutterTest {
  private static final String FIFTY_WORDS = "word ".repeat(49) + "end.";

  @Test
  void cuts_at_every_heading() {
    assertThat(passages("# Flags\nIntro.\n## Staff only\nFor staff.\n### Who is staff?\nYou."))
        .containsExactly(
            new Passage("04-flags.1", "Flags", "Intro.", "/guide/04-flags"),
            new Passage(
                "04-flags.staff-only.1",
                "Flags › Staff only",
                "For staff.",
                "/guide/04-flags#staff-only"),
            new Passage(
                "04-flags.who-is-staff.1",
                "Flags › Who is staff?",
                "You.",
                "/guide/04-flags#who-is-staff"));
  }

  @Test
  void cuts_a_long_section_between_paragraphs() {
    var passages = passages("# Flags\n## All\n" + (FIFTY_WORDS + "\n\n").repeat(5));
    assertThat(passages)
        .extracting(Passage::id)
        .containsExactly("04-flags.all.1", "04-flags.all.2");
    assertThat(passages.getFirst().text()).hasLineCount(5);
  }

  @Test
  void never_cuts_within_a_paragraph() {
    assertThat(passages("# Flags\n" + FIFTY_WORDS + " " + FIFTY_WORDS.repeat(5))).hasSize(1);
  }

  @Test
  void keeps_a_short_paragraph_with_a_long_one_after_it() {
    assertThat(passages("# Flags\nIn short.\n\n" + FIFTY_WORDS.repeat(5))).hasSize(1);
  }

  @Test
  void keeps_lists_and_code_with_the_paragraph_before_them() {
    var long100 = FIFTY_WORDS + " " + FIFTY_WORDS;
    var list = ("- " + FIFTY_WORDS + "\n").repeat(3);
    assertThat(passages("# Flags\n" + long100 + "\n\n" + list)).hasSize(1);
    assertThat(passages("# Flags\n" + long100 + "\n\n```\n" + FIFTY_WORDS.repeat(3) + "\n```\n"))
        .hasSize(1);
  }

  @Test
  void makes_no_passage_of_a_heading_alone() {
    assertThat(passages("# Flags\n## Empty\n## Full\nText.")).hasSize(1);
  }

  @Test
  void gives_a_passage_the_same_id_when_other_sections_change() {
    var before = passages("# Flags\n## One\nText.\n## Two\nMore.").getLast();
    var after = passages("# Flags\nNew.\n## Zero\nNew.\n## Two\nMore.").getLast();
    assertThat(after).isEqualTo(before);
  }

  private static List<Passage> passages(String markdown) {
    return Cutter.passages(new Document("04-flags", "Flags", markdown), "/guide/04-flags");
  }
}
