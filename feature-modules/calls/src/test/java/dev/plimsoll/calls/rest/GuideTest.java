package dev.plimsoll.calls.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void names_the_filters_of_an_export() {
    var export = Guide.passage("11-calls-and-dashboard", "Export calls");
    assertThat(FilterQuery.NAMES).allSatisfy(name -> assertThat(export).contains("`" + name + "`"));
  }
}
