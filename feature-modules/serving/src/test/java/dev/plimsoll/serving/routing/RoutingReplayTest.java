package dev.plimsoll.serving.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.serving.routing.RoutingReplay.Case;
import dev.plimsoll.serving.routing.RoutingReplay.Rated;
import dev.plimsoll.serving.routing.RoutingReplay.Share;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingReplayTest {
  private static final ModelKey SMALL = new ModelKey("small");
  private static final ModelKey LARGE = new ModelKey("large");
  private static final RoutingReplay REPLAY =
      new RoutingReplay(
          List.of(
              one(LARGE, SMALL, 100, 10, true),
              one(LARGE, LARGE, 100, 100, true),
              one(SMALL, SMALL, 10, 10, false),
              one(SMALL, SMALL, 10, 10, true),
              one(SMALL, LARGE, 10, 100, null)),
          true);

  @Test
  void adds_up_calls_and_cost_of_each_model_before_and_after() {
    assertThat(REPLAY.before())
        .containsEntry(LARGE, new Share(2, new Usd(200)))
        .containsEntry(SMALL, new Share(3, new Usd(30)));
    assertThat(REPLAY.after())
        .containsEntry(LARGE, new Share(2, new Usd(200)))
        .containsEntry(SMALL, new Share(3, new Usd(30)));
  }

  @Test
  void rates_a_model_by_the_answers_that_it_gave() {
    assertThat(REPLAY.rated(LARGE)).isEqualTo(new Rated(2, 2));
    assertThat(REPLAY.rated(SMALL)).isEqualTo(new Rated(1, 2));
  }

  @Test
  void expects_of_each_model_what_it_was_rated() {
    assertThat(REPLAY.expected(REPLAY.after())).hasValueCloseTo(0.7, within(1e-9));
  }

  @Test
  void expects_nothing_of_models_that_nobody_rated() {
    var unrated = new RoutingReplay(List.of(one(SMALL, LARGE, 10, 100, true)), true);
    assertThat(unrated.expected(unrated.before())).hasValue(1);
    assertThat(unrated.expected(unrated.after())).isEmpty();
    assertThat(new RoutingReplay(List.of(), true).expected(Map.of())).isEmpty();
  }

  private static Case one(
      ModelKey before, ModelKey after, long cost, long otherwise, @Nullable Boolean helpful) {
    return new Case(before, after, new Usd(cost), new Usd(otherwise), helpful);
  }
}
