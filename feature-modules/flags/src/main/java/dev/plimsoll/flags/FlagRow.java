package dev.plimsoll.flags;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;

/** A {@link Flag} in its table, its rollout and pilots as JSON. */
@Entity
@Table(name = "flag")
class FlagRow {
  @Id String feature;
  String rollout;
  String pilots;
  boolean killed;
  long version;

  @Column(name = "changed_at")
  Instant changedAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected FlagRow() {}

  @SuppressWarnings("NullAway.Init") // set by change
  FlagRow(Flag flag) {
    feature = flag.feature().value();
    change(flag);
  }

  final void change(Flag flag) {
    rollout = Json.write(flag.rollout());
    pilots = Json.write(flag.pilots());
    killed = flag.killed();
    version = flag.version();
    changedAt = flag.changedAt();
  }

  Flag flag() {
    return new Flag(
        new FeatureKey(feature),
        Json.read(rollout, Rollout.class),
        new LinkedHashSet<>(Arrays.asList(Json.read(pilots, UserId[].class))),
        killed,
        version,
        changedAt);
  }
}
