package dev.plimsoll.approvals;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.settings.Risk;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldAnswerTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UserId UMA = new UserId("uma");
  private static final Caller SHOP =
      new Caller(UMA, "Shop", TenantId.DEFAULT, Set.of(Role.USER), "shop", null);
  private static final Answer.Given ANSWER =
      new Answer.Given(
          new CallId("c-1"),
          "Take 500 mg [2].",
          List.of(),
          List.of(new Citation(2, new Passage("p", "Doses", "500 mg", "/p"))),
          0,
          "small",
          "small-1",
          "stop",
          false,
          Tokens.NONE,
          "{}");
  private static final HeldAnswer HELD =
      HeldAnswer.of(
          SHOP,
          new FeatureKey("health"),
          "How much?",
          ANSWER,
          new Risk(0.5, "dose"),
          "Ask a doctor.",
          NOON,
          NOON.plus(Duration.ofMinutes(30)));

  @Test
  void gives_nothing_while_it_is_held() {
    assertThat(HELD.given()).isNull();
    assertThat(HELD.state().isOver()).isFalse();
  }

  @Test
  void gives_the_models_own_answer_when_it_is_approved() {
    assertThat(HELD.decided(new HoldDecision.Approve(), "rita", NOON).given()).isEqualTo(ANSWER);
  }

  @Test
  void gives_a_persons_words_and_keeps_the_models() {
    var edited = HELD.decided(new HoldDecision.Edit("Take [2] what it says."), "rita", NOON);
    var given = requireNonNull(edited.given());
    assertThat(given.text()).isEqualTo("Take [2] what it says.");
    assertThat(given.raw()).isNull();
    assertThat(given.citations()).hasSize(1);
    assertThat(edited.answer()).isEqualTo(ANSWER);
    var other = HELD.decided(new HoldDecision.Edit("Nothing."), "rita", NOON);
    assertThat(requireNonNull(other.given()).citations()).isEmpty();
  }

  @Test
  void gives_the_safe_answer_when_it_is_refused_or_nobody_decides() {
    var refused = HELD.decided(new HoldDecision.Refuse("too much"), "rita", NOON);
    for (var ended : List.of(refused, HELD.expired("plimsoll", NOON))) {
      var given = requireNonNull(ended.given());
      assertThat(given.text()).isEqualTo("Ask a doctor.");
      assertThat(given.isSafeAnswer()).isTrue();
      assertThat(given.finishReason()).isEqualTo("content_filter");
    }
  }

  @Test
  void is_for_the_same_key_and_user_alone() {
    assertThat(HELD.isFor(SHOP)).isTrue();
    assertThat(HELD.isFor(SHOP.onBehalfOf(new UserId("ulf")))).isFalse();
    var person = new Caller(UMA, "Uma", TenantId.DEFAULT, Set.of(Role.USER), null, null);
    assertThat(HELD.isFor(person)).isFalse();
  }

  @Test
  void survives_its_way_through_json() {
    var ended = HELD.decided(new HoldDecision.Refuse("too much"), "rita", NOON);
    assertThat(Json.read(Json.write(HELD), HeldAnswer.class)).isEqualTo(HELD);
    assertThat(Json.read(Json.write(ended), HeldAnswer.class)).isEqualTo(ended);
  }
}
