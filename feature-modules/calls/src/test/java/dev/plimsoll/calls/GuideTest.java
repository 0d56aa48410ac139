package dev.plimsoll.calls;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.exchange.ExportFormat;
import dev.plimsoll.calls.figures.LatencyBuckets;
import dev.plimsoll.calls.figures.LatencyBudget;
import dev.plimsoll.calls.figures.StageTimings;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.retention.Retention;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "11-calls-and-dashboard";

  @Test
  void explains_each_outcome_and_names_those_that_are_errors() {
    assertThat(passage(PAGE, "Outcomes").lines().filter(line -> line.startsWith("- ")))
        .hasSameSizeAs(Outcome.values());
    assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isFailure))
        .containsExactly(Outcome.FAILED, Outcome.CUT_SHORT, Outcome.INTERRUPTED);
    assertThat(passage(PAGE, "Latency and error rate"))
        .contains("calls that failed, were cut short or were interrupted");
  }

  @Test
  void names_the_formats_of_an_export() {
    var export = passage(PAGE, "Export calls");
    assertThat(ExportFormat.values())
        .allSatisfy(format ->
            assertThat(export).contains("`" + format.name().toLowerCase(Locale.ROOT) + "`"));
  }

  @Test
  void says_how_long_calls_are_kept_at_least() {
    assertThat(passage(PAGE, "How long calls are kept"))
        .contains("The minimum is %d days".formatted(Retention.FLOOR_DAYS));
  }

  @Test
  void says_how_exact_a_percentile_is() {
    var widest =
        IntStream.range(40, 120)
            .mapToDouble(bucket ->
                (double) LatencyBuckets.upperEnd(bucket + 1) / LatencyBuckets.upperEnd(bucket))
            .max()
            .orElseThrow();
    assertThat(widest).isBetween(1.085, 1.095);
    assertThat(passage(PAGE, "Latency and error rate")).contains("at most 9% too high");
  }

  @Test
  void says_how_long_users_may_wait() {
    assertThat(passage(PAGE, "Time by stage and latency budgets"))
        .contains(
            "within %d second.".formatted(usual(InteractionType.SYNCHRONOUS).whole().toSeconds()),
            "within %d milliseconds and be complete within %d seconds"
                .formatted(
                    Objects.requireNonNull(usual(InteractionType.PROGRESSIVE).firstToken())
                        .toMillis(),
                    usual(InteractionType.PROGRESSIVE).whole().toSeconds()),
            "within %d seconds;".formatted(usual(InteractionType.ASYNCHRONOUS).whole().toSeconds()),
            String.format(Locale.ROOT, "at most %,d", CallFigures.LATEST));
    assertThat(StageTimings.QUIET).hasMinutes(10);
    assertThat(passage(PAGE, "Time by stage and latency budgets"))
        .contains("after ten minutes without a call of the feature");
  }

  private static LatencyBudget usual(InteractionType type) {
    return LatencyBudget.usual(type);
  }
}
