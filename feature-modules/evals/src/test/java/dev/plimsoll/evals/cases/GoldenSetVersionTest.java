package dev.plimsoll.evals.cases;

import static dev.plimsoll.evals.Samples.NOON;
import static dev.plimsoll.evals.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evals.Samples;
import org.junit.jupiter.api.Test;

class GoldenSetVersionTest {
  private static final GoldenSetVersion SET = Samples.set(question("a"));

  @Test
  void grows_by_a_case_into_the_next_version() {
    var next = SET.with(question("b"), "ada", NOON.plusSeconds(1));
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.cases()).extracting(EvalCase::id).containsExactly("a", "b");
    assertThat(next.author()).isEqualTo("ada");
    assertThat(SET.cases()).hasSize(1);
  }

  @Test
  void has_no_two_cases_of_one_id() {
    var same = question("a");
    assertThatThrownBy(() -> SET.with(same, "ada", NOON))
        .isInstanceOf(InvalidGoldenSet.class)
        .hasMessageContaining("id must be new in the set");
  }
}
