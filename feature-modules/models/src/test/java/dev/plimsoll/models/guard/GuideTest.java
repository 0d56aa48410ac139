package dev.plimsoll.models.guard;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.api.Timeouts;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "07-models-and-providers";

  @Test
  void says_how_long_plimsoll_waits_for_a_provider() {
    var limits = Timeouts.DEFAULT;
    assertThat(passage(PAGE, "Timeouts"))
        .contains(
            "waits %d seconds for the connection, %d seconds for the first token, %d seconds between two tokens, and %d minutes for the whole answer"
                .formatted(
                    limits.connect().toSeconds(),
                    limits.firstToken().toSeconds(),
                    limits.betweenTokens().toSeconds(),
                    limits.total().toMinutes()));
  }

  @Test
  void says_which_wait_is_too_long() {
    var longest = Retries.LONGEST_WAIT.toSeconds();
    assertThat(passage(PAGE, "Retries")).contains("more than " + longest + " seconds");
    assertThat(passage(PAGE, "Several keys of a provider"))
        .contains("up to " + longest + " seconds altogether and within its total time");
  }

  @Test
  void says_when_a_circuit_opens_and_for_how_long() {
    assertThat(passage(PAGE, "The circuit breaker"))
        .contains(
            "at least half of the latest %d attempts".formatted(FailureWindow.SIZE),
            "at least %d attempts".formatted(FailureWindow.ENOUGH),
            "After %d seconds, Plimsoll lets a trial call through"
                .formatted(CircuitBreaker.OPEN_FOR.toSeconds()));
  }

  @Test
  void says_when_a_call_is_hedged_and_how_many_more_calls_that_makes() {
    assertThat(passage(PAGE, "Hedging"))
        .contains(
            "slower than %.0f%% of its latest calls".formatted(100 * Safeguards.PATIENCE),
            "never makes more than %d%% more calls".formatted(100 / HedgeBudget.CALLS_FOR_ONE),
            "at least %d answers".formatted(Latencies.ENOUGH));
  }
}
