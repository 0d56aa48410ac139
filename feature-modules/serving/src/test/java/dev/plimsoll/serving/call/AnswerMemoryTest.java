package dev.plimsoll.serving.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.api.NoRoomForAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {
  private final AnswerMemory memory = new AnswerMemory(100, Duration.ZERO);

  @Test
  void has_room_again_when_a_call_is_over() {
    var first = memory.open();
    first.take(60);
    var second = memory.open();
    assertThatThrownBy(() -> second.take(60)).isInstanceOf(NoRoomForAnswer.class);
    second.close();
    first.close();
    assertThat(memory.held()).isZero();
    memory.open().take(100);
  }

  @Test
  void gives_back_what_a_call_took_in_vain() {
    try (var room = memory.open()) {
      assertThatThrownBy(() -> room.take(101)).isInstanceOf(NoRoomForAnswer.class);
    }
    assertThat(memory.held()).isZero();
  }

  @Test
  void lets_an_answer_wait_for_those_before_it() throws InterruptedException {
    var patient = new AnswerMemory(100, Duration.ofSeconds(20));
    var first = patient.open();
    first.take(60);
    var waiting = Thread.ofVirtual().start(() -> patient.open().take(60));
    assertThat(waiting.join(Duration.ofMillis(50))).isFalse();
    first.close();
    assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
    assertThat(patient.held()).isEqualTo(60);
  }
}
