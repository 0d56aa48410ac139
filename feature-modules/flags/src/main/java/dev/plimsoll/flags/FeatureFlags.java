package dev.plimsoll.flags;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides from memory who has which AI feature, and changes it. A change holds on this node when
 * its method returns, and on other nodes within half a second.
 */
@ApplicationScoped
public class FeatureFlags {
  static final String KIND = "flag";
  private static final int LONGEST_REASON = 2_000;

  @Inject Flags flags;
  @Inject LiveFlags live;
  @Inject FlagNodes nodes;
  @Inject Ledger ledger;
  @Inject Clock clock;

  public FlagDecision decide(FeatureKey feature, Caller caller) {
    return live.flag(feature)
        .map(flag -> flag.decide(caller))
        .orElseGet(() -> new FlagDecision.Off(0, FlagReason.UNKNOWN));
  }

  public Optional<Flag> flag(FeatureKey feature) {
    return live.flag(feature);
  }

  /** All flags, by feature. */
  public List<Flag> all() {
    return live.all();
  }

  /**
   * Changes how far a feature is released; a killed feature stays off until it is revived.
   *
   * @throws UnknownFlag if there is no flag for the feature
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public Flag rollOut(FeatureKey feature, Rollout rollout, Actor actor, @Nullable String reason) {
    return change(feature, "rolled out", actor, reason, flag -> flag.rolledOut(rollout, now()));
  }

  /** Turns a feature off for everyone, at once. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public Flag kill(FeatureKey feature, Actor actor, String reason) {
    return change(feature, "killed", actor, given(reason), flag -> flag.killed(now()));
  }

  /** Undoes a kill, so that the rollout holds again. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public Flag restore(FeatureKey feature, Actor actor, String reason) {
    return change(feature, "revived", actor, given(reason), flag -> flag.revived(now()));
  }

  /** Sets the rollout of a feature as declared; a killed feature stays killed. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(FeatureKey feature, Rollout rollout, Actor actor) {
    ledger.lock();
    if (flags.locked(feature).isPresent()) {
      rollOut(feature, rollout, actor, null);
      return;
    }
    var created = Flag.created(feature, rollout, now());
    flags.put(created);
    record("created", actor, null, null, created);
  }

  /** Whether all running nodes use the current version of the flag. */
  public boolean reached(FeatureKey feature) {
    var committed =
        flags.committed().stream().filter(flag -> flag.feature().equals(feature)).findFirst();
    return nodes.allActOn(committed.orElseThrow(() -> new UnknownFlag(feature)));
  }

  /**
   * Notifies the listener of every change of a flag on this node, until the subscription is closed.
   * Listeners are called one after the other and must not block.
   */
  public Subscription onChange(Consumer<Flag> listener) {
    return live.onChange(listener);
  }

  private Flag change(
      FeatureKey feature,
      String action,
      Actor actor,
      @Nullable String reason,
      UnaryOperator<Flag> change) {
    ledger.lock();
    var before = flags.locked(feature).orElseThrow(() -> new UnknownFlag(feature));
    var after = change.apply(before);
    if (!after.equals(before)) {
      flags.put(after);
      record(action, actor, reason, before, after);
    }
    return after;
  }

  private void record(
      String action, Actor actor, @Nullable String reason, @Nullable Flag before, Flag after) {
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw new InvalidFlag("reason", "at most " + LONGEST_REASON + " characters");
    }
    var subject = new Subject(KIND, after.feature().value());
    var was = before == null ? null : Json.write(before);
    ledger.record(new Change(actor, subject, action, reason, was, Json.write(after)));
  }

  private static String given(String reason) {
    if (reason.isBlank()) {
      throw new InvalidFlag("reason", "given");
    }
    return reason.strip();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
