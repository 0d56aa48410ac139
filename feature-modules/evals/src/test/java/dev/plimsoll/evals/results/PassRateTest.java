package dev.plimsoll.evals.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.domain.Interval;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PassRateTest {
  @Test
  void has_the_interval_of_wilson() {
    // As R gives it: prop.test(96, 128, correct = FALSE) and prop.test(0, 10, correct = FALSE).
    var interval = new PassRate(96, 128).interval();
    assertThat(interval.low()).isCloseTo(0.6684, within(0.0001));
    assertThat(interval.high()).isCloseTo(0.8169, within(0.0001));
    assertThat(new PassRate(0, 10).interval().low()).isZero();
    assertThat(new PassRate(0, 10).interval().high()).isCloseTo(0.2775, within(0.0001));
  }

  @Test
  void knows_nothing_from_no_cases() {
    assertThat(new PassRate(0, 0).value()).isZero();
    assertThat(new PassRate(0, 0).interval()).isEqualTo(new Interval(0, 1));
  }

  @Property
  void the_rate_lies_in_its_interval(
      @ForAll @IntRange(max = 10_000) int passed, @ForAll @IntRange(max = 10_000) int cases) {
    Assume.that(passed <= cases);
    var rate = new PassRate(passed, cases);
    assertThat(rate.value()).isBetween(rate.interval().low(), rate.interval().high());
    assertThat(rate.interval().low()).isBetween(0.0, 1.0);
    assertThat(rate.interval().high()).isBetween(0.0, 1.0);
  }
}
