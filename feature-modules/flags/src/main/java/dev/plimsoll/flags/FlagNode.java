package dev.plimsoll.flags;

import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** One run of the server and which version of each flag it acts on. */
@Entity
@Table(name = "flag_node")
class FlagNode {
  @Id String node;

  /** From feature to version, as JSON. */
  String versions;

  @Column(name = "seen_at")
  Instant seenAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected FlagNode() {}

  FlagNode(String node, Collection<Flag> flags, Instant now) {
    this.node = node;
    versions =
        Json.write(
            flags.stream().collect(Collectors.toMap(f -> f.feature().value(), Flag::version)));
    seenAt = now;
  }

  boolean actsOn(Flag flag) {
    return Json.parse(versions).path(flag.feature().value()).asLong(0) >= flag.version();
  }
}
