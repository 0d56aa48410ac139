package dev.plimsoll.batches.items;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ItemDecisionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final CallId CALL = new CallId("c");

  @Test
  void an_answer_of_a_model_ends_an_item() {
    assertThat(verdict(given("small"))).isEqualTo(new ItemDecision.Done());
  }

  @Test
  void what_stands_in_the_way_of_all_is_waited_for_and_is_nobodys_fault() {
    var renewal = NOW.plus(Duration.ofHours(3));
    assertThat(verdict(new Answer.OverBudget(CALL, renewal)))
        .isEqualTo(new ItemDecision.Again(renewal, "the budget is used up", false));
    assertThat(verdict(new Answer.Limited(CALL, Duration.ofSeconds(9))))
        .isEqualTo(new ItemDecision.Again(NOW.plusSeconds(10), "models are rate limited", false));
    assertThat(verdict(new Answer.FeatureOff(CALL, true)))
        .isInstanceOfSatisfying(
            ItemDecision.Again.class, again -> assertThat(again.counts()).isFalse());
  }

  @Test
  void a_prepared_text_is_no_answer_for_a_batch() {
    assertThat(verdict(given("template"))).isInstanceOf(ItemDecision.Again.class);
  }

  @Test
  void what_is_the_items_own_fault_ends_it() {
    var failed = new ItemDecision.Failed();
    assertThat(verdict(new Answer.Refused(CALL, "too long"))).isEqualTo(failed);
    assertThat(verdict(new Answer.FeatureOff(CALL, false))).isEqualTo(failed);
    assertThat(verdict(new Answer.Failed(CALL, "bad option", 400, null))).isEqualTo(failed);
    assertThat(verdict(new Answer.CutShort(CALL, "a", true))).isEqualTo(failed);
  }

  @Property
  void an_item_that_no_model_answers_waits_longer_each_time_and_is_given_up_in_the_end(
      @ForAll @IntRange(max = 12) int tries) {
    var verdict = ItemDecision.of(new Answer.Failed(CALL, "down", null, null), tries, NOW);
    if (tries + 1 >= ItemDecision.MOST_TRIES) {
      assertThat(verdict).isEqualTo(new ItemDecision.Failed());
    } else {
      var wait = Duration.ofSeconds(30L << tries);
      assertThat(verdict)
          .isEqualTo(new ItemDecision.Again(NOW.plus(wait), "no model can answer", true));
    }
  }

  @Property
  void a_batch_never_rests_longer_than_its_item_or_five_minutes(
      @ForAll @IntRange(max = 1_000) int streak, @ForAll @IntRange(max = 9_000) int seconds) {
    var notBefore = NOW.plusSeconds(seconds);
    var until = BatchBackoff.until(notBefore, streak, NOW);
    assertThat(until).isBetween(NOW, NOW.plus(Duration.ofMinutes(5)));
    assertThat(until).isBeforeOrEqualTo(notBefore);
  }

  private static ItemDecision verdict(Answer answer) {
    return ItemDecision.of(answer, 0, NOW);
  }

  private static Answer given(String rung) {
    return new Answer.Given(
        CALL, "Yes.", List.of(), List.of(), 0, rung, "served", "stop", false, Tokens.NONE, null);
  }
}
