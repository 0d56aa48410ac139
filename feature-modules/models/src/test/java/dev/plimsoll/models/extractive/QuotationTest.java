package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTest {
  private static final String KILL = "A kill is quick. It needs no approval. A reason helps.";
  private static final String ROLES = "There are two roles:\n- user\n- staff\n\nMore may come.";
  private static final String RUN = "Type this:\n\n    ./plimsoll run\n\nThen wait.";

  @Test
  void cites_each_sentence() {
    assertThat(quoted(List.of(KILL), at(1, 0), at(1, 2)))
        .isEqualTo("A kill is quick. [1] A reason helps. [1]");
  }

  @Test
  void begins_with_the_best_quote_and_keeps_the_order_of_reading_after_it() {
    var text = "One is red. Two is blue. Three is green. Four is black.";
    assertThat(quoted(List.of(text), new Quote(1, 2, 2), at(1, 3), at(1, 0)))
        .isEqualTo("Three is green. [1] One is red. [1] Four is black. [1]");
  }

  @Test
  void begins_with_an_earlier_quote_that_is_nearly_as_good() {
    assertThat(quoted(List.of(KILL), new Quote(1, 2, 1.1), at(1, 0)))
        .isEqualTo("A kill is quick. [1] A reason helps. [1]");
  }

  @Test
  void begins_with_what_the_best_quote_leans_on() {
    assertThat(quoted(List.of("Snow falls. " + KILL), new Quote(1, 2, 2), at(1, 0)))
        .isEqualTo("A kill is quick. [1] It needs no approval. [1] Snow falls. [1]");
  }

  @Test
  void quotes_a_numbered_list_whole() {
    var steps = "It takes two steps.\n\n1. Open the page.\n2. Press the button.\n\nThen wait.";
    var whole = "It takes two steps. [1]\n1. Open the page. [1]\n2. Press the button. [1]";
    assertThat(quoted(List.of(steps), at(1, 0))).isEqualTo(whole);
    assertThat(quoted(List.of(steps), at(1, 2))).isEqualTo(whole);
  }

  @Test
  void begins_with_the_passage_of_the_best_quote() {
    assertThat(quoted(List.of(KILL, ROLES), at(2, 3), at(1, 0)))
        .isEqualTo("More may come. [2]\n\nA kill is quick. [1]");
  }

  @Test
  void adds_what_a_sentence_leans_on() {
    assertThat(quoted(List.of(KILL), at(1, 1)))
        .isEqualTo("A kill is quick. [1] It needs no approval. [1]");
  }

  @Test
  void adds_what_announces_an_item() {
    assertThat(quoted(List.of(ROLES), at(1, 2))).isEqualTo("There are two roles: [1]\n- staff [1]");
  }

  @Test
  void adds_what_is_announced() {
    assertThat(quoted(List.of(ROLES), at(1, 0)))
        .isEqualTo("There are two roles: [1]\n- user [1]\n- staff [1]");
  }

  @Test
  void adds_only_the_beginning_of_a_long_list() {
    var list = "All of them:\n" + "- one more\n".repeat(20);
    assertThat(quoted(List.of(list), at(1, 0)).lines()).hasSize(13);
  }

  @Test
  void cites_code_by_the_sentence_before_it() {
    assertThat(quoted(List.of(RUN), at(1, 1))).isEqualTo("Type this: [1]\n\n    ./plimsoll run");
  }

  private static String quoted(List<String> passages, Quote... best) {
    return new Quotation(passages.stream().map(Sentences::of).toList()).of(Arrays.asList(best));
  }

  private static Quote at(int passage, int place) {
    return new Quote(passage, place, 1);
  }
}
