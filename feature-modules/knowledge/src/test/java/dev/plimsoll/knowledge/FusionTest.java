package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {
  @Test
  void puts_what_both_rankings_hold_before_what_one_holds() {
    assertThat(Fusion.of(List.of(1, 2, 3), List.of(4, 3, 5))).startsWith(3);
  }

  @Test
  void keeps_everything_of_both() {
    assertThat(Fusion.of(List.of(1, 2), List.of(3, 2))).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void keeps_the_order_where_both_agree() {
    assertThat(Fusion.of(List.of(7, 8, 9), List.of(7, 8, 9))).containsExactly(7, 8, 9);
  }

  @Test
  void breaks_ties_in_one_way() {
    assertThat(Fusion.of(List.of(2), List.of(1))).containsExactly(1, 2);
    assertThat(Fusion.of(List.of(1), List.of(2))).containsExactly(1, 2);
  }
}
