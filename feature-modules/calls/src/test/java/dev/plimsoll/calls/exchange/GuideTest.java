package dev.plimsoll.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String HEADING = "Import conversations of another system";

  @Test
  void says_how_many_conversations_a_file_may_have() {
    assertThat(Guide.passage("11-calls-and-dashboard", HEADING))
        .contains(
            String.format(Locale.ROOT, "up to %,d conversations", ConversationLines.MOST_LINES));
  }
}
