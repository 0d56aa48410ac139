package dev.plimsoll.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.domain.Usd;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ForecastTest {
  @Test
  void expects_the_days_to_come_to_be_like_those_before() {
    var days = List.of(Usd.of("1"), Usd.of("2"), Usd.of("3"));
    var forecast = Forecast.of(Usd.of("10"), days, 4).orElseThrow();
    assertThat(forecast.expected()).isEqualTo(Usd.of("18"));
    // 1.886 x 1 x sqrt(4 + 16 / 3) = 5.7617
    assertThat(forecast.low().dollars().doubleValue()).isCloseTo(12.2383, within(0.001));
    assertThat(forecast.high().dollars().doubleValue()).isCloseTo(23.7617, within(0.001));
  }

  @Test
  void says_nothing_from_two_days() {
    assertThat(Forecast.of(Usd.ZERO, List.of(Usd.of("1"), Usd.of("2")), 4)).isEmpty();
  }

  @Test
  void is_sure_when_all_days_were_the_same() {
    var forecast = Forecast.of(Usd.of("5"), Collections.nCopies(5, Usd.of("1")), 2.5).orElseThrow();
    assertThat(forecast)
        .isEqualTo(new Forecast(Usd.of("5"), Usd.of("7.5"), Usd.of("7.5"), Usd.of("7.5"), 5));
  }

  @Property
  void never_expects_less_than_is_spent_and_lies_in_its_range(
      @ForAll @Size(min = 3, max = 28) List<@LongRange(min = 0, max = 1_000_000_000) Long> days,
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long spent,
      @ForAll @DoubleRange(min = 0, max = 31) double left) {
    var forecast =
        Forecast.of(new Usd(spent), days.stream().map(Usd::new).toList(), left).orElseThrow();
    assertThat(forecast.low()).isGreaterThanOrEqualTo(new Usd(spent));
    assertThat(forecast.expected()).isBetween(forecast.low(), forecast.high());
  }

  @Test
  void holds_about_eight_times_in_ten() {
    var random = new Random(11);
    var within = 0;
    for (var i = 0; i < 2_000; i++) {
      var days = Stream.generate(() -> day(random)).limit(10).toList();
      var forecast = Forecast.of(Usd.ZERO, days, 15).orElseThrow();
      var real = Stream.generate(() -> day(random)).limit(15).reduce(Usd.ZERO, Usd::plus);
      within += real.exceeds(forecast.high()) || forecast.low().exceeds(real) ? 0 : 1;
    }
    assertThat(within / 2_000.0).isBetween(0.77, 0.83);
  }

  private static Usd day(Random random) {
    return new Usd(Math.max(0, Math.round(10_000_000 + 2_000_000 * random.nextGaussian())));
  }
}
