package dev.plimsoll.flags;

import static dev.plimsoll.flags.Samples.HELP;
import static dev.plimsoll.flags.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.UserId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FlagRulesTest {

  @Property
  void a_user_who_is_in_at_some_share_stays_in_at_every_larger_one(
      @ForAll("users") UserId user,
      @ForAll @IntRange(max = 100) int one,
      @ForAll @IntRange(max = 100) int other) {
    var smaller = new Rollout.Percentage(Math.min(one, other));
    var larger = new Rollout.Percentage(Math.max(one, other));
    if (smaller.includes(HELP, user)) {
      assertThat(larger.includes(HELP, user)).isTrue();
    }
  }

  @Property
  void nobody_has_a_killed_feature(
      @ForAll("rollouts") Rollout before,
      @ForAll("rollouts") Rollout after,
      @ForAll("callers") Caller caller) {
    var killed = Samples.flag(before).killed(NOON);
    assertThat(killed.decide(caller)).isEqualTo(new FlagDecision.Off(2, FlagReason.KILLED));
    var moved = killed.rolledOut(after, NOON);
    assertThat(moved.decide(caller))
        .isEqualTo(new FlagDecision.Off(moved.version(), FlagReason.KILLED));
  }

  @Property
  void staff_have_every_feature_that_is_not_off(
      @ForAll("rollouts") Rollout rollout, @ForAll("users") UserId user) {
    var decision = Samples.flag(rollout).decide(Samples.caller(user.value(), Role.STAFF));
    assertThat(decision instanceof FlagDecision.Off).isEqualTo(rollout instanceof Rollout.Off);
  }

  @Property
  void every_change_counts_one_version(
      @ForAll("rollouts") Rollout before, @ForAll("rollouts") Rollout after) {
    var flag = Samples.flag(before);
    assertThat(flag.rolledOut(after, NOON).version()).isEqualTo(before.equals(after) ? 1 : 2);
  }

  @Provide
  Arbitrary<UserId> users() {
    return Arbitraries.strings().ofMinLength(1).ofMaxLength(40).map("u"::concat).map(UserId::new);
  }

  @Provide
  Arbitrary<Caller> callers() {
    return Combinators.combine(users(), Arbitraries.of(Role.class))
        .as((user, role) -> Samples.caller(user.value(), role));
  }

  @Provide
  Arbitrary<Rollout> rollouts() {
    return Arbitraries.oneOf(
        Arbitraries.of(new Rollout.Off(), new Rollout.StaffOnly(), new Rollout.Everyone()),
        Arbitraries.integers().between(0, 100).map(Rollout.Percentage::new),
        users().map(user -> new Rollout.Pilot(Set.of(user))));
  }
}
