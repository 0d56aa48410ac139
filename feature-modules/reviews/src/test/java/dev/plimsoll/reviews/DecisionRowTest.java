package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionRowTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant DUE = NOON.plus(Duration.ofMinutes(30));

  private final DecisionRow row = new DecisionRow("1", "answers", "a-1", NOON, DUE);

  @Test
  void is_decided_once() {
    row.decide("approved", "rita", NOON);
    assertThat(row.isOpen()).isFalse();
    assertThatThrownBy(() -> row.decide("refused", "ron", NOON))
        .isInstanceOf(DecidedAlready.class)
        .hasMessageContaining("a-1");
  }

  @Test
  void is_left_to_who_claimed_it_as_long_as_the_claim_lasts() {
    row.claimedBy = "rita";
    row.claimedUntil = NOON.plusSeconds(60);
    assertThatThrownBy(() -> row.decide("approved", "ron", NOON))
        .isInstanceOf(TakenByAnother.class);
    row.decide("approved", "ron", NOON.plusSeconds(60));
    assertThat(row.decidedBy).isEqualTo("ron");
  }

  @Test
  void expires_when_it_is_due_and_not_before_even_where_somebody_holds_it() {
    row.claimedBy = "rita";
    row.claimedUntil = DUE.plusSeconds(60);
    assertThat(row.expire("expired", "plimsoll", DUE.minusMillis(1))).isFalse();
    assertThat(row.expire("expired", "plimsoll", DUE)).isTrue();
    assertThat(row.expire("expired", "plimsoll", DUE)).isFalse();
  }

  @Test
  void is_withdrawn_once_and_even_where_somebody_holds_it() {
    row.claimedBy = "rita";
    row.claimedUntil = DUE;
    assertThat(row.withdraw("withdrawn", "plimsoll", NOON)).isTrue();
    assertThat(row.withdraw("withdrawn", "plimsoll", NOON)).isFalse();
    assertThat(row.isOpen()).isFalse();
  }

  @Test
  void does_not_expire_once_it_is_decided() {
    row.decide("edited", "rita", NOON);
    assertThat(row.expire("expired", "plimsoll", DUE)).isFalse();
    assertThat(row.decision).isEqualTo("edited");
  }
}
