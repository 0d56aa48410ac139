package dev.plimsoll.audits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawVerificationTest {
  private static final Population POPULATION =
      Population.of(IntStream.range(0, 50).mapToObj(i -> "c" + i).toList());
  private static final List<String> SAMPLE = POPULATION.draw("seed", 20);

  @Test
  void gives_the_same_conversations_in_the_same_order() {
    var again = DrawVerification.of(draw("seed", SAMPLE), POPULATION);
    assertThat(again).isEqualTo(new DrawVerification(true, true, SAMPLE));
    assertThat(again.matches()).isTrue();
  }

  @Test
  void shows_a_conversation_that_was_put_in_by_hand() {
    var other = POPULATION.draw("other seed", 20);
    assertThat(DrawVerification.of(draw("seed", other), POPULATION).sampleMatches()).isFalse();
  }

  @Test
  void shows_a_population_that_was_changed_afterwards() {
    var less = Population.of(POPULATION.ids().stream().filter(id -> !SAMPLE.contains(id)).toList());
    assertThat(DrawVerification.of(draw("seed", SAMPLE), less).populationMatches()).isFalse();
  }

  private static Draw draw(String seed, List<String> sample) {
    var week = IsoWeek.named("2026-W47").orElseThrow();
    return new Draw(
        "id",
        week,
        true,
        ZoneOffset.UTC,
        week.until(ZoneOffset.UTC),
        Instant.EPOCH,
        Actor.SYSTEM,
        "test",
        seed,
        POPULATION.size(),
        POPULATION.hash(),
        sample.stream()
            .map(id -> new SampledConversation(new ConversationId(id), new FeatureKey("help")))
            .toList());
  }
}
