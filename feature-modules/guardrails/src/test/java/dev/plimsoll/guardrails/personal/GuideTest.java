package dev.plimsoll.guardrails.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_of_how_many_countries_national_numbers_are_found() {
    assertThat(Guide.passage("11-calls-and-dashboard", "Personal data that is found"))
        .contains(
            "national numbers of %d countries".formatted(NationalIds.countries().size()),
            "all %d countries".formatted(NationalIds.countries().size()));
  }
}
