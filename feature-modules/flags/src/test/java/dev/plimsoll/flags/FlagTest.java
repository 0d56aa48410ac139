package dev.plimsoll.flags;

import static dev.plimsoll.flags.Samples.HELP;
import static dev.plimsoll.flags.Samples.NOON;
import static dev.plimsoll.flags.Samples.caller;
import static dev.plimsoll.flags.Samples.flag;
import static dev.plimsoll.flags.Samples.pilot;
import static dev.plimsoll.flags.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlagTest {
  private static final Caller ANN = user("ann");
  private static final Caller BOB = user("bob");
  private static final Caller SAM = caller("sam", Role.STAFF);
  private static final Caller ADA = caller("ada", Role.ADMIN);

  @Test
  void nobody_has_a_feature_that_is_off() {
    var off = flag(new Rollout.Off());
    assertThat(off.decide(ADA)).isEqualTo(new FlagDecision.Off(1, FlagReason.OFF));
    assertThat(off.decide(ANN)).isEqualTo(new FlagDecision.Off(1, FlagReason.OFF));
  }

  @Test
  void only_staff_have_a_feature_for_staff() {
    var staffOnly = flag(new Rollout.StaffOnly());
    assertThat(staffOnly.decide(SAM)).isEqualTo(new FlagDecision.On(1, FlagReason.STAFF));
    assertThat(staffOnly.decide(ADA)).isEqualTo(new FlagDecision.On(1, FlagReason.STAFF));
    assertThat(staffOnly.decide(ANN)).isEqualTo(new FlagDecision.Off(1, FlagReason.STAFF));
    assertThat(staffOnly.decide(caller("rex", Role.REVIEWER)))
        .isEqualTo(new FlagDecision.Off(1, FlagReason.STAFF));
  }

  @Test
  void staff_and_the_named_users_have_a_pilot() {
    var pilot = flag(pilot("ann"));
    assertThat(pilot.decide(SAM)).isEqualTo(new FlagDecision.On(1, FlagReason.STAFF));
    assertThat(pilot.decide(ANN)).isEqualTo(new FlagDecision.On(1, FlagReason.PILOT));
    assertThat(pilot.decide(BOB)).isEqualTo(new FlagDecision.Off(1, FlagReason.PILOT));
  }

  @Test
  void users_of_applications_have_what_their_own_id_has() {
    var shopAnn = user("shop/ann");
    assertThat(flag(pilot("ann")).decide(shopAnn)).isInstanceOf(FlagDecision.On.class);
    assertThat(flag(pilot("shop/ann")).decide(shopAnn)).isInstanceOf(FlagDecision.On.class);
    assertThat(flag(pilot("shop/ann")).decide(user("site/ann")))
        .isInstanceOf(FlagDecision.Off.class);
    for (var percent = 0; percent <= 100; percent += 10) {
      var share = flag(new Rollout.Percentage(percent));
      assertThat(share.decide(shopAnn)).isEqualTo(share.decide(ANN));
    }
  }

  @Test
  void staff_and_former_pilot_users_stay_in_at_a_percentage() {
    var share = flag(pilot("ann")).rolledOut(new Rollout.Percentage(0), NOON);
    assertThat(share.decide(SAM)).isEqualTo(new FlagDecision.On(2, FlagReason.STAFF));
    assertThat(share.decide(ANN)).isEqualTo(new FlagDecision.On(2, FlagReason.PILOT));
    assertThat(share.decide(BOB)).isEqualTo(new FlagDecision.Off(2, FlagReason.PERCENTAGE));
  }

  @Test
  void pilot_users_are_remembered_while_the_feature_is_off() {
    var back =
        flag(pilot("ann"))
            .rolledOut(new Rollout.Off(), NOON)
            .rolledOut(new Rollout.Percentage(0), NOON);
    assertThat(back.decide(ANN)).isEqualTo(new FlagDecision.On(3, FlagReason.PILOT));
  }

  @Test
  void a_new_pilot_forgets_the_users_of_the_one_before() {
    var second = flag(pilot("ann")).rolledOut(pilot("bob"), NOON);
    assertThat(second.pilots()).isEqualTo(Set.of(new UserId("bob")));
    assertThat(second.decide(ANN)).isEqualTo(new FlagDecision.Off(2, FlagReason.PILOT));
  }

  @Test
  void everyone_has_a_feature_for_everyone() {
    var everyone = flag(new Rollout.Everyone());
    assertThat(everyone.decide(ANN)).isEqualTo(new FlagDecision.On(1, FlagReason.EVERYONE));
    assertThat(everyone.decide(SAM)).isEqualTo(new FlagDecision.On(1, FlagReason.EVERYONE));
  }

  @Test
  void a_killed_feature_stays_off_when_it_is_rolled_out_further() {
    var killed = flag(pilot("ann")).killed(NOON).rolledOut(new Rollout.Everyone(), NOON);
    assertThat(killed.decide(ADA)).isEqualTo(new FlagDecision.Off(3, FlagReason.KILLED));
  }

  @Test
  void a_revived_feature_goes_back_to_those_who_had_it() {
    var revived = flag(pilot("ann")).killed(NOON).revived(NOON);
    assertThat(revived.decide(ANN)).isEqualTo(new FlagDecision.On(3, FlagReason.PILOT));
    assertThat(revived.decide(BOB)).isEqualTo(new FlagDecision.Off(3, FlagReason.PILOT));
  }

  @Test
  void what_changes_nothing_makes_no_new_version() {
    var flag = flag(new Rollout.Percentage(25));
    var killed = flag.killed(NOON);
    assertThat(flag.rolledOut(new Rollout.Percentage(25), NOON)).isEqualTo(flag);
    assertThat(flag.revived(NOON)).isEqualTo(flag);
    assertThat(killed.killed(NOON)).isEqualTo(killed);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @SuppressWarnings("UnnecessaryAssignment") // no container here
  void is_the_same_after_it_was_stored(TestDatabase kind) {
    var flags = new Flags();
    flags.sql = new Sql(kind.migrated(List.of("V2026.11.21.0300__flags.sql")));
    for (var rollout :
        Set.of(
            new Rollout.Off(),
            new Rollout.StaffOnly(),
            pilot("ann", "bob"),
            new Rollout.Percentage(25),
            new Rollout.Everyone())) {
      var flag = flag(pilot("ann")).rolledOut(rollout, NOON).killed(NOON);
      flags.put(flag);
      assertThat(flags.committed()).containsExactly(flag);
      assertThat(flag.feature()).isEqualTo(HELP);
    }
  }
}
