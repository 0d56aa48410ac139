package dev.plimsoll.calls.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConversationTest {
  @Test
  void a_short_question_is_the_title() {
    assertThat(Conversation.titleOf("  What is\n a flag? ")).isEqualTo("What is a flag?");
  }

  @Test
  void a_long_question_is_cut_between_words() {
    var title = Conversation.titleOf("word ".repeat(1_000_000));
    assertThat(title).hasSize(80).endsWith("word…");
  }

  @Test
  void a_long_word_is_cut_between_characters() {
    assertThat(Conversation.titleOf("🚢".repeat(60))).isEqualTo("🚢".repeat(39) + "…");
  }
}
