package dev.plimsoll.evals.rest;

import static dev.plimsoll.evals.rest.Reports.judged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.PassThreshold;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunViewTest {
  @Test
  void says_passed_when_the_threshold_is_reached() {
    var json = json(RunState.FINISHED, new PassThreshold(0.5));
    assertThat(json.path("passed").booleanValue()).isTrue();
    assertThat(json.path("gate").stringValue()).isEqualTo("passed");
    assertThat(json(RunState.FINISHED, new PassThreshold(0.6)).path("passed").booleanValue())
        .isFalse();
    assertThat(json(RunState.BROKEN_OFF, new PassThreshold(0)).path("passed").booleanValue())
        .isFalse();
  }

  @Test
  void says_neither_while_it_runs_or_without_a_threshold() {
    assertThat(json(RunState.RUNNING, new PassThreshold(0)).path("passed").isNull()).isTrue();
    assertThat(json(RunState.FINISHED, null).path("gate").isNull()).isTrue();
  }

  @Test
  void has_the_names_that_the_guide_and_ci_know() {
    var json = json(RunState.FINISHED, new PassThreshold(0.5));
    assertThat(json.propertyNames())
        .contains("run", "set", "version", "state", "passed", "gate", "pass_rate", "interval")
        .contains("cases_passed", "cases_failed", "cases_with_error", "per_category", "cost_usd");
    assertThat(json.path("interval").path("low").isNumber()).isTrue();
    assertThat(json.path("per_category").path(0).path("category").stringValue()).isEqualTo("ops");
    assertThat(json.path("previous").path("newly_failing").path(0).stringValue()).isEqualTo("port");
    assertThat(json.path("results").path(0).path("status").stringValue()).isEqualTo("passed");
    assertThat(json.path("cost_usd").decimalValue()).isEqualByComparingTo("0.0021");
  }

  private static JsonNode json(RunState state, @Nullable PassThreshold threshold) {
    var judged =
        List.of(
            judged("port", "ops", CaseStatus.PASSED, "9080"),
            judged("disk", "ops", CaseStatus.FAILED, "no"));
    return Json.parse(Json.write(RunView.of(Reports.report(state, null, judged), threshold)));
  }
}
