package dev.plimsoll.evals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.RunId;
import org.junit.jupiter.api.Test;

class EvalsResourceTest {
  @Test
  void leads_to_a_run_by_a_path_that_holds_behind_a_proxy() {
    assertThat(EvalsResource.address(new GoldenSetName("handbook"), new RunId("run-1")))
        .isEqualTo("/api/evals/handbook/runs/run-1");
  }
}
