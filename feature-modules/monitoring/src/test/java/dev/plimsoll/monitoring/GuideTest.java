package dev.plimsoll.monitoring;

import static dev.plimsoll.testing.Guide.passage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "11-calls-and-dashboard";
  private static final Pattern FIRST = Pattern.compile("\\('([A-Z_]+)', (\\d+)\\)");

  /** By what the guide says of each. */
  private static final Map<Measure, String> THRESHOLDS =
      Map.of(
          Measure.LATENCY, "above %s seconds",
          Measure.ERROR_RATE, "The error rate is too high above %s%%",
          Measure.COST_PER_USER, "too high above twice its baseline",
          Measure.EVAL_PASS_RATE, "drops by more than %s percentage points",
          Measure.THUMBS_DOWN_RATE, "The thumbs-down rate is too high above %s%%",
          Measure.HALLUCINATION_RATE, "The hallucination rate is too high above %s%%");

  @Test
  void says_the_thresholds_of_a_new_installation() throws IOException {
    var first = thresholds();
    assertThat(first).containsOnlyKeys(Measure.values());
    assertThat(first).containsEntry(Measure.COST_PER_USER, "2");
    var said = passage(PAGE, "Thresholds of the six figures");
    THRESHOLDS.forEach(
        (measure, words) -> assertThat(said).contains(words.formatted(first.get(measure))));
  }

  private static Map<Measure, String> thresholds() throws IOException {
    var migration = "/db/migration/V2026.11.21.1300__monitoring.sql";
    try (var stream = requireNonNull(GuideTest.class.getResourceAsStream(migration))) {
      var rows = FIRST.matcher(new String(stream.readAllBytes(), UTF_8));
      return rows.results()
          .collect(Collectors.toMap(row -> Measure.valueOf(row.group(1)), row -> row.group(2)));
    }
  }

  @Test
  void says_how_far_back_the_figures_look() {
    assertThat(passage(PAGE, "Cost per user per day"))
        .contains("over the %d days before".formatted(Metric.CostPerUser.BASELINE_DAYS));
    assertThat(passage(PAGE, "The six figures"))
        .contains("the last %d weeks".formatted(TimeRange.WEEKS));
  }
}
