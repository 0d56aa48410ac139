package dev.plimsoll.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpTest {
  private static final List<Message> TALK = List.of(Message.user("Why is the sky blue?"));

  @Test
  void says_nothing_more_where_nothing_was_answered_yet() {
    assertThat(FollowUp.goingOn(TALK, "")).isEqualTo(TALK);
  }

  @Test
  void gives_the_next_model_what_the_last_one_said() {
    var messages = FollowUp.goingOn(TALK, "Because");
    assertThat(messages).extracting(Message::role).containsExactly("user", "assistant", "user");
    assertThat(messages.get(1).text()).isEqualTo("Because");
  }

  @Test
  void tells_the_model_what_is_wrong_with_its_answer() {
    var messages =
        FollowUp.mending(
            TALK, "{}", "This does not fit: required property 'label' not found. Again, please.");
    assertThat(messages.get(1).text()).isEqualTo("{}");
    assertThat(messages.get(2).text())
        .contains("This does not fit: required property 'label' not found. Again, please.");
  }
}
