package dev.plimsoll.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final List<Passage> TWO =
      List.of(new Passage("a", "A", "Aa", "/a"), new Passage("b", "B", "Bb", "/b"));

  @Test
  void finds_each_cited_passage_once_in_order() {
    assertThat(Citation.in("So [2]. And so [1][2].", TWO))
        .containsExactly(new Citation(1, TWO.get(0)), new Citation(2, TWO.get(1)));
  }

  @Test
  void leaves_out_numbers_that_have_no_passage() {
    assertThat(Citation.in("As [0] and [3] and [999] say", TWO)).isEmpty();
  }
}
