package dev.plimsoll.flags;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The flag of one AI feature, which decides who has it.
 *
 * @param pilots the users that were last named for a pilot; they have the feature at any percentage
 * @param killed off for everyone whatever the rollout says, until somebody revives it
 * @param version the number of the change, from 1
 */
public record Flag(
    FeatureKey feature,
    Rollout rollout,
    Set<UserId> pilots,
    boolean killed,
    long version,
    Instant changedAt) {
  public Flag {
    pilots = Collections.unmodifiableSet(new LinkedHashSet<>(pilots));
  }

  static Flag created(FeatureKey feature, Rollout rollout, Instant now) {
    return new Flag(feature, rollout, named(rollout, Set.of()), false, 1, now);
  }

  /** Decides whether this caller has the feature. */
  public FlagDecision decide(Caller caller) {
    if (killed) {
      return off(FlagReason.KILLED);
    }
    return switch (rollout) {
      case Rollout.Off _ -> off(FlagReason.OFF);
      case Rollout.Everyone _ -> on(FlagReason.EVERYONE);
      case Rollout _ when caller.isStaff() -> on(FlagReason.STAFF);
      case Rollout.StaffOnly _ -> off(FlagReason.STAFF);
      case Rollout.Pilot(var users) when name(users, caller) -> on(FlagReason.PILOT);
      case Rollout.Pilot _ -> off(FlagReason.PILOT);
      case Rollout.Percentage _ when name(pilots, caller) -> on(FlagReason.PILOT);
      // By the id that the application passed: whoever has the same in two of them has the same.
      case Rollout.Percentage share when share.includes(feature, caller.user().local()) ->
          on(FlagReason.PERCENTAGE);
      case Rollout.Percentage _ -> off(FlagReason.PERCENTAGE);
    };
  }

  private static boolean name(Set<UserId> users, Caller caller) {
    return users.contains(caller.user()) || users.contains(caller.user().local());
  }

  private FlagDecision on(FlagReason reason) {
    return new FlagDecision.On(version, reason);
  }

  private FlagDecision off(FlagReason reason) {
    return new FlagDecision.Off(version, reason);
  }

  Flag rolledOut(Rollout next, Instant now) {
    return next.equals(rollout)
        ? this
        : new Flag(feature, next, named(next, pilots), killed, version + 1, now);
  }

  Flag killed(Instant now) {
    return killed ? this : new Flag(feature, rollout, pilots, true, version + 1, now);
  }

  Flag revived(Instant now) {
    return killed ? new Flag(feature, rollout, pilots, false, version + 1, now) : this;
  }

  private static Set<UserId> named(Rollout next, Set<UserId> before) {
    return next instanceof Rollout.Pilot(var users) ? users : before;
  }
}
