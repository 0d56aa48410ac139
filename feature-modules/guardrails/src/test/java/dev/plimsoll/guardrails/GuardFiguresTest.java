package dev.plimsoll.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GuardFiguresTest {
  @Test
  void of_this_version_say_what_was_measured_on_which_data() {
    var figures = GuardFigures.ofThisVersion().of(InputCheck.PERSONAL_DATA);
    assertThat(figures).extracting(GuardFigure::what).contains("phone numbers");
    assertThat(figures).allSatisfy(figure -> assertThat(figure.data()).isNotBlank());
  }

  @Test
  void of_injection_are_those_of_texts_that_it_was_not_trained_on() {
    var figures = GuardFigures.ofThisVersion().of(InputCheck.INJECTION);
    assertThat(figures)
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.data()).contains("held out"));
  }

  @Test
  void are_shares_of_what_was_found_and_of_what_there_is() {
    var figure = new GuardFigure(InputCheck.PERSONAL_DATA, "numbers", "data", 10, 8, 2, 1);
    assertThat(figure.precision()).isEqualTo(0.8);
    assertThat(figure.recall()).isEqualTo(0.8);
    assertThat(figure.f1()).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void are_perfect_where_there_is_nothing_to_find_and_nothing_was_found() {
    var figure = new GuardFigure(InputCheck.PERSONAL_DATA, "numbers", "data", 0, 0, 0, 1);
    assertThat(figure.precision()).isOne();
    assertThat(figure.recall()).isOne();
    assertThat(figure.f1()).isOne();
  }
}
