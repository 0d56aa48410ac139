package dev.plimsoll.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutTest {

  /** Hashes of known value: flagd's edge cases, and its examples for a flag and a targeting key. */
  @ParameterizedTest
  @CsvSource({
    "e, jOoVL, 0",
    "c, eQdGm, 99",
    "j, on@company.com, 36",
    "u, ser1, 76",
    "fractional-flag-shorthand, jon@company.com, 14",
    "fractional-flag-shorthand, jane@company.com, 53"
  })
  void buckets_users_as_flagd_does(String feature, String user, int bucket) {
    var key = new FeatureKey(feature);
    var id = new UserId(user);
    assertThat(new Rollout.Percentage(bucket).includes(key, id)).isFalse();
    assertThat(new Rollout.Percentage(bucket + 1).includes(key, id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 25, 50, 90, 99, 100})
  void lets_about_the_named_share_of_users_in(int percent) {
    var share = new Rollout.Percentage(percent);
    var in = users(10_000).stream().filter(user -> share.includes(Samples.HELP, user)).count();
    assertThat(in / 100.0).isCloseTo(percent, within(2.0));
  }

  @Test
  void lets_nobody_in_at_zero_and_everybody_at_a_hundred() {
    assertThat(users(10_000))
        .noneMatch(user -> new Rollout.Percentage(0).includes(Samples.HELP, user))
        .allMatch(user -> new Rollout.Percentage(100).includes(Samples.HELP, user));
  }

  @Test
  void draws_different_users_for_different_features() {
    var half = new Rollout.Percentage(50);
    var both =
        users(10_000).stream()
            .filter(user -> half.includes(new FeatureKey("summarise"), user))
            .filter(user -> half.includes(new FeatureKey("triage"), user))
            .count();
    assertThat(both / 100.0).isCloseTo(25, within(2.0));
  }

  @Test
  void refuses_a_percentage_that_is_none() {
    assertThatThrownBy(() -> new Rollout.Percentage(101))
        .isInstanceOf(InvalidFlag.class)
        .hasMessage("percent must be 0 to 100, not 101");
    assertThatThrownBy(() -> new Rollout.Percentage(-1)).isInstanceOf(InvalidFlag.class);
  }

  @Test
  void refuses_a_pilot_without_users_or_with_too_many() {
    assertThat(new Rollout.Pilot(users(50)).users()).hasSize(50);
    assertThatThrownBy(() -> new Rollout.Pilot(users(51)))
        .isInstanceOf(InvalidFlag.class)
        .hasMessage("users must be 1 to 50 pilot users, not 51");
    assertThatThrownBy(() -> new Rollout.Pilot(Set.of())).isInstanceOf(InvalidFlag.class);
  }

  private static Set<UserId> users(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new UserId("user-" + i))
        .collect(Collectors.toSet());
  }
}
