package dev.plimsoll.evals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_long_a_request_waits_for_a_run() {
    assertThat(EvalsResource.PATIENCE).hasMinutes(10);
    assertThat(Guide.passage("12-evals", "Run evals in CI")).contains("at most ten minutes");
  }
}
