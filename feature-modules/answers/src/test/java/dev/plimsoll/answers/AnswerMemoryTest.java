package dev.plimsoll.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.models.api.NoRoomForAnswer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {
  private static final Caller SHOP = application("shop");
  private static final Caller SUPPORT = application("support");
  private static final Caller SALES = application("sales");

  private final AnswerMemory memory = new AnswerMemory(100, Duration.ZERO);

  @Test
  void has_room_again_when_an_answer_is_sent() {
    var first = memory.open(SHOP);
    first.take(40);
    memory.open(SUPPORT).take(40);
    var third = memory.open(SALES);
    assertThatThrownBy(() -> third.take(40)).isInstanceOf(NoRoomForAnswer.class);
    first.close();
    third.take(40);
    assertThat(memory.held()).isEqualTo(80);
  }

  @Test
  void leaves_half_of_it_to_others() {
    var first = memory.open(SHOP);
    first.take(30);
    var second = memory.open(SHOP);
    assertThat(second.tryTake(30)).isFalse();
    assertThat(memory.open(SUPPORT).tryTake(50)).isTrue();
    first.close();
    assertThat(second.tryTake(50)).isTrue();
  }

  @Test
  void counts_what_is_there_already_once() {
    var large = new AnswerMemory(1_000_000, Duration.ZERO);
    try (var room = large.open(SHOP)) {
      room.holdAtLeast(64_000);
      assertThat(large.held()).isZero();
      room.take(50_000);
      room.holdAtLeast(100_000);
      room.holdAtLeast(90_000);
      assertThat(large.held()).isEqualTo(100_000);
    }
    assertThat(large.held()).isZero();
  }

  @Test
  void takes_nothing_for_an_attempt_that_goes_on_after_the_answer_is_sent() {
    var room = memory.open(SHOP);
    room.take(40);
    room.close();
    room.giveBack(40);
    assertThat(room.tryTake(10)).isFalse();
    assertThatThrownBy(() -> room.take(10)).isInstanceOf(NoRoomForAnswer.class);
    assertThat(memory.held()).isZero();
  }

  @Test
  void lets_one_answer_be_as_large_as_the_share_of_an_application() {
    var large = new AnswerMemory(1_000_000, Duration.ZERO);
    large.open(SHOP).holdAtLeast(9_000_000);
    assertThat(large.held()).isEqualTo(500_000);
  }

  @Test
  void gives_back_what_an_answer_took_in_vain() {
    try (var room = memory.open(SHOP)) {
      assertThatThrownBy(() -> room.take(51)).isInstanceOf(NoRoomForAnswer.class);
    }
    assertThat(memory.held()).isZero();
  }

  @Test
  void lets_an_answer_wait_for_those_before_it() throws InterruptedException {
    var patient = new AnswerMemory(100, Duration.ofSeconds(20));
    var first = patient.open(SHOP);
    first.take(40);
    var waiting = Thread.ofVirtual().start(() -> patient.open(SHOP).take(40));
    assertThat(waiting.join(Duration.ofMillis(50))).isFalse();
    first.close();
    assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
    assertThat(patient.held()).isEqualTo(40);
  }

  private static Caller application(String name) {
    return new Caller(new UserId(name), name, TenantId.DEFAULT, Set.of(), name, null);
  }
}
