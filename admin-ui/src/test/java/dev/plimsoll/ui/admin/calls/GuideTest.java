package dev.plimsoll.ui.admin.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_many_calls_are_on_a_page() {
    assertThat(Guide.passage("11-calls-and-dashboard", "The list of calls"))
        .contains("newest first, %d on a page".formatted(CallsView.PAGE_SIZE));
  }
}
