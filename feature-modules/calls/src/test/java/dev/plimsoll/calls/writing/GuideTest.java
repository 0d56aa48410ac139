package dev.plimsoll.calls.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_often_the_journal_is_forced_and_how_soon_a_call_is_shown() {
    assertThat(Guide.passage("15-operating", "What is lost with a journal"))
        .contains(
            "With `group`, the journal is forced every %d milliseconds"
                .formatted(CallWriting.FORCING.toMillis()));
    assertThat(CallWriting.PACE).hasMillis(400);
    assertThat(Guide.passage("11-calls-and-dashboard", "The list of calls"))
        .contains("A call appears in the list about half a second after it has ended.");
  }
}
