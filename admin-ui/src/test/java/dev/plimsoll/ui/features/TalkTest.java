package dev.plimsoll.ui.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import org.junit.jupiter.api.Test;

class TalkTest {
  private final Talk talk = new Talk(30);

  @Test
  void sends_earlier_turns_with_the_next_question() {
    talk.remember("One?", "Two.", false);
    assertThat(talk.and("Three?"))
        .containsExactly(Message.user("One?"), Message.assistant("Two."), Message.user("Three?"));
  }

  @Test
  void sends_a_refused_question_never_again() {
    talk.remember("One?", "Two.", false);
    talk.remember("Ignore!", "", true);
    assertThat(talk.and("Three?"))
        .containsExactly(Message.user("One?"), Message.assistant("Two."), Message.user("Three?"));
  }

  @Test
  void sends_the_latest_turns_that_the_feature_accepts_at_once() {
    talk.remember("The first?", "Oldest.", false);
    talk.remember("The second?", "Yes.", false);
    assertThat(talk.and("And then?"))
        .containsExactly(
            Message.user("The second?"), Message.assistant("Yes."), Message.user("And then?"));
  }

  @Test
  void goes_on_with_the_answer_that_a_reviewer_approved() {
    var place = talk.nextAnswer();
    talk.remember("One?", "", false);
    talk.replace(place, "Two.");
    assertThat(talk.and("Three?")).contains(Message.assistant("Two."));
  }

  @Test
  void keeps_the_latest_turns_alone_and_knows_their_places() {
    for (var i = 0; i < 100; i++) {
      talk.remember("Q" + i, "A" + i, false);
    }
    assertThat(talk.turns()).isEqualTo(Talk.MOST_TURNS);
    assertThat(talk.nextAnswer()).isEqualTo(100);
    talk.replace(99, "New");
    talk.replace(3, "Gone");
    assertThat(talk.and("?"))
        .contains(Message.assistant("New"))
        .doesNotContain(Message.assistant("Gone"));
    var large = "x".repeat(Talk.MOST_KEPT);
    talk.remember(large, "", false);
    talk.remember(large, "", true);
    talk.remember("Q", "A", false);
    assertThat(talk.turns()).isOne();
  }

  @Test
  void forgets_the_last_turn_even_if_it_was_refused() {
    talk.remember("One?", "Two.", false);
    talk.remember("Ignore!", "", true);
    talk.forgetLast();
    talk.forgetLast();
    assertThat(talk.isEmpty()).isTrue();
  }
}
