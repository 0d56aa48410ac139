package dev.plimsoll.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A flag and its entry in the ledger change together; calls are decided by what is committed. */
@SharedContainer
class FeatureFlagsIT {
  private static final Actor ADA = new Actor("ada");

  @Inject FeatureFlags flags;
  @Inject Ledger ledger;
  @Inject UserTransaction transaction;

  @Test
  void releases_a_feature_and_kills_and_revives_it_each_with_its_entry() {
    var feature = declared("released", new Rollout.StaffOnly());
    assertThat(decision(feature)).isEqualTo(new FlagDecision.Off(1, FlagReason.STAFF));
    var _ = flags.rollOut(feature, new Rollout.Everyone(), ADA, null);
    assertThat(decision(feature)).isEqualTo(new FlagDecision.On(2, FlagReason.EVERYONE));
    var _ = flags.kill(feature, ADA, "It invents prices.");
    assertThat(decision(feature)).isEqualTo(new FlagDecision.Off(3, FlagReason.KILLED));
    var _ = flags.restore(feature, ADA, "It knows the prices now.");
    assertThat(decision(feature)).isEqualTo(new FlagDecision.On(4, FlagReason.EVERYONE));
    assertThat(entriesOf(feature)).containsExactly("revived", "killed", "rolled out", "created");
    assertThat(flags.reached(feature)).isTrue();
  }

  @Test
  void decides_by_the_change_after_its_commit_and_not_before() throws Exception {
    var feature = declared("committed", new Rollout.Everyone());
    transaction.begin();
    var _ = flags.kill(feature, ADA, "It invents prices.");
    assertThat(decision(feature)).isInstanceOf(FlagDecision.On.class);
    transaction.commit();
    assertThat(decision(feature)).isEqualTo(new FlagDecision.Off(2, FlagReason.KILLED));
  }

  @Test
  void drops_change_and_entry_when_the_caller_rolls_back() throws Exception {
    var feature = declared("kept", new Rollout.Everyone());
    transaction.begin();
    var _ = flags.kill(feature, ADA, "It invents prices.");
    transaction.rollback();
    assertThat(decision(feature)).isEqualTo(new FlagDecision.On(1, FlagReason.EVERYONE));
    assertThat(entriesOf(feature)).containsExactly("created");
    assertThat(flags.rollOut(feature, new Rollout.Off(), ADA, null).version()).isEqualTo(2);
  }

  @Test
  void drops_the_change_when_its_reason_is_refused() {
    var feature = declared("explained", new Rollout.Everyone());
    assertThatThrownBy(() -> flags.kill(feature, ADA, " "))
        .isInstanceOf(InvalidFlag.class)
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> flags.kill(feature, ADA, "x".repeat(2_001)))
        .isInstanceOf(InvalidFlag.class);
    assertThat(decision(feature)).isEqualTo(new FlagDecision.On(1, FlagReason.EVERYONE));
    assertThat(entriesOf(feature)).containsExactly("created");
  }

  @Test
  void tells_listeners_of_what_is_acted_on_until_they_have_heard_enough() throws Exception {
    var feature = declared("heard", new Rollout.Everyone());
    var heard = new ArrayList<Boolean>();
    try (var _ =
        flags.onChange(flag -> {
          if (flag.feature().equals(feature)) {
            heard.add(flag.killed());
          }
        })) {
      var _ = flags.kill(feature, ADA, "It invents prices.");
      assertThat(heard).containsExactly(true);
    }
    var _ = flags.restore(feature, ADA, "It knows the prices now.");
    assertThat(heard).containsExactly(true);
  }

  private FeatureKey declared(String key, Rollout rollout) {
    var feature = new FeatureKey(key);
    flags.declare(feature, rollout, ADA);
    return feature;
  }

  private FlagDecision decision(FeatureKey feature) {
    var uma = new Caller(new UserId("uma"), "Uma", TenantId.DEFAULT, Set.of(Role.USER), null, null);
    return flags.decide(feature, uma);
  }

  private List<String> entriesOf(FeatureKey feature) {
    return ledger.page(LedgerFilter.of(new Subject("flag", feature.value())), 0, 10).stream()
        .map(entry -> entry.change().action())
        .toList();
  }
}
