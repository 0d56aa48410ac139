package dev.plimsoll.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.domain.Interval;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.reviews.ReviewItem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HallucinationRateTest {
  /** Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
  })
  void has_the_interval_of_the_literature(int yes, int of, double low, double high) {
    var interval = new HallucinationRate(yes, of - yes, 0, 0).interval();
    assertThat(interval.low()).isEqualTo(low, within(0.00005));
    assertThat(interval.high()).isEqualTo(high, within(0.00005));
  }

  @Test
  void is_of_yes_and_no_alone() {
    var rate =
        HallucinationRate.of(
            List.of(
                item(Hallucination.YES),
                item(Hallucination.NO),
                item(Hallucination.NO),
                item(Hallucination.NO),
                item(Hallucination.UNSURE),
                item(null)));
    assertThat(rate).isEqualTo(new HallucinationRate(1, 3, 1, 1));
    assertThat(rate.rate()).hasValue(0.25);
  }

  @Test
  void is_unknown_while_nothing_is_decided() {
    var unknown = new HallucinationRate(0, 0, 2, 18);
    assertThat(unknown.rate()).isEmpty();
    assertThat(unknown.interval()).isEqualTo(new Interval(0, 1));
  }

  private static ReviewItem item(@Nullable Hallucination verdict) {
    var rating = verdict == null ? null : Rating.of(verdict, _ -> 3, null);
    return new ReviewItem("i", "q", "b", 1, "s", null, new UserId("u"), rating);
  }
}
