package dev.plimsoll.features;

import static dev.plimsoll.features.settings.CapabilityLevel.BASIC;
import static dev.plimsoll.features.settings.CapabilityLevel.CACHED;
import static dev.plimsoll.features.settings.CapabilityLevel.DELAYED;
import static dev.plimsoll.features.settings.CapabilityLevel.FULL;
import static dev.plimsoll.features.settings.CapabilityLevel.OFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.FallbackStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilityLevelTest {
  private static final FallbackStep LARGE = new FallbackStep.Model(new ModelKey("large"));
  private static final FallbackStep SMALL = new FallbackStep.Model(new ModelKey("small"));
  private static final FallbackStep EARLIER = new FallbackStep.Cached(Duration.ofHours(1));
  private static final FallbackStep LATER = new FallbackStep.Later(Duration.ofHours(1));
  private static final FallbackStep PREPARED = new FallbackStep.Template("Later.");
  private static final AiFeature FEATURE = Samples.feature(LARGE, SMALL, EARLIER, LATER, PREPARED);

  @Test
  void each_level_leaves_less_of_the_fallback_order() {
    assertThat(left(FULL, FEATURE)).containsExactly(LARGE, SMALL, EARLIER, LATER, PREPARED);
    assertThat(left(DELAYED, FEATURE)).containsExactly(LARGE, SMALL, EARLIER, LATER, PREPARED);
    assertThat(left(BASIC, FEATURE)).containsExactly(SMALL, EARLIER, LATER, PREPARED);
    assertThat(left(CACHED, FEATURE)).containsExactly(EARLIER, PREPARED);
    assertThat(left(OFF, FEATURE)).containsExactly(PREPARED);
  }

  @Test
  void the_only_model_is_basic_enough() {
    assertThat(left(BASIC, Samples.feature(SMALL, PREPARED))).containsExactly(SMALL, PREPARED);
  }

  @Test
  void open_circuits_lower_the_level_and_say_so() {
    assertThat(LevelStanding.of(FULL, List.of(true, false), false))
        .isEqualTo(new LevelStanding(BASIC, true));
    assertThat(LevelStanding.of(FULL, List.of(true, true), false))
        .isEqualTo(new LevelStanding(CACHED, true));
    assertThat(LevelStanding.of(FULL, List.of(false, true), false))
        .isEqualTo(new LevelStanding(FULL, false));
    assertThat(LevelStanding.of(OFF, List.of(true, true), false))
        .isEqualTo(new LevelStanding(OFF, false));
  }

  @Test
  void with_all_circuits_open_answers_come_later_where_the_fallback_order_lets_questions_wait() {
    assertThat(LevelStanding.of(FULL, List.of(true, true), true))
        .isEqualTo(new LevelStanding(DELAYED, true));
    assertThat(LevelStanding.of(FULL, List.of(true, false), true))
        .isEqualTo(new LevelStanding(BASIC, true));
    assertThat(LevelStanding.of(BASIC, List.of(true, true), true))
        .isEqualTo(new LevelStanding(BASIC, false));
  }

  private static List<FallbackStep> left(CapabilityLevel level, AiFeature feature) {
    return feature.fallback().steps().stream()
        .filter(step -> level.allows(step, feature.fallback()))
        .toList();
  }
}
