package dev.plimsoll.reviews.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.reviews.TakenByAnother;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionRowTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant DUE = NOON.plus(Duration.ofMinutes(30));

  private final DecisionRow row = new DecisionRow("1", "answers", "a-1", NOON, DUE);

  @Test
  void is_decided_once() {
    var decided = row.decide("approved", "rita", NOON);
    assertThat(decided.isOpen()).isFalse();
    assertThatThrownBy(() -> decided.decide("refused", "ron", NOON))
        .isInstanceOf(DecidedAlready.class)
        .hasMessageContaining("a-1");
  }

  @Test
  void is_left_to_who_claimed_it_as_long_as_the_claim_lasts() {
    var claimed = claimed(NOON.plusSeconds(60));
    assertThatThrownBy(() -> claimed.decide("approved", "ron", NOON))
        .isInstanceOf(TakenByAnother.class);
    assertThat(claimed.decide("approved", "ron", NOON.plusSeconds(60)).decidedBy())
        .isEqualTo("ron");
  }

  @Test
  void expires_when_it_is_due_and_not_before_even_where_somebody_holds_it() {
    var claimed = claimed(DUE.plusSeconds(60));
    assertThat(claimed.expire("expired", "plimsoll", DUE.minusMillis(1))).isEmpty();
    var expired = claimed.expire("expired", "plimsoll", DUE).orElseThrow();
    assertThat(expired.expire("expired", "plimsoll", DUE)).isEmpty();
  }

  @Test
  void is_withdrawn_once_and_even_where_somebody_holds_it() {
    var withdrawn = claimed(DUE).withdraw("withdrawn", "plimsoll", NOON).orElseThrow();
    assertThat(withdrawn.withdraw("withdrawn", "plimsoll", NOON)).isEmpty();
    assertThat(withdrawn.isOpen()).isFalse();
  }

  @Test
  void does_not_expire_once_it_is_decided() {
    var decided = row.decide("edited", "rita", NOON);
    assertThat(decided.expire("expired", "plimsoll", DUE)).isEmpty();
    assertThat(decided.decision()).isEqualTo("edited");
  }

  private static DecisionRow claimed(Instant until) {
    return new DecisionRow("1", "answers", "a-1", NOON, DUE, "rita", until, null, null, null);
  }
}
