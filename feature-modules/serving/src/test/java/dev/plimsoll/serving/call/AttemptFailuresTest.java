package dev.plimsoll.serving.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All times in seconds; the question was asked first at 0. */
class AttemptFailuresTest {
  @ParameterizedTest(name = "[{0}] at {1} within {2} s: {3}")
  @CsvSource(
      nullValues = "never",
      textBlock =
          """
          # models are free at, now, within, asked again at
          ''          , 0 , 60, never
          '30'        , 0 , 60, 30
          '60'        , 0 , 60, 60
          '61'        , 0 , 60, never
          '90 20 40'  , 0 , 60, 20
          '90 3600'   , 0 , 60, never
          '0'         , 0 , 60, 1
          '40'        , 50, 60, 51
          '40'        , 60, 60, never
          '55'        , 50, 60, 55
          '70'        , 50, 60, never
          """)
  void a_question_waits_for_the_first_model_that_is_free_soon_enough(
      String free, int now, int within, Integer due) {
    var failures = new AttemptFailures();
    Arrays.stream(free.split(" "))
        .filter(time -> !time.isEmpty())
        .map(time -> Instant.ofEpochSecond(Integer.parseInt(time)))
        .forEach(failures::waitsFor);
    var again =
        failures.worthAskingAgain(
            Instant.ofEpochSecond(now), Instant.EPOCH, Duration.ofSeconds(within));
    assertThat(again).isEqualTo(Optional.ofNullable(due).map(Instant::ofEpochSecond));
  }
}
