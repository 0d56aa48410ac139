package dev.plimsoll.flags;

import dev.plimsoll.platform.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A running server, with the version of each flag that it uses.
 *
 * @param versions from feature to version, as JSON
 */
record FlagNode(String node, String versions, Instant seenAt) {
  FlagNode(String node, Collection<Flag> flags, Instant now) {
    this(
        node,
        Json.write(
            flags.stream().collect(Collectors.toMap(f -> f.feature().value(), Flag::version))),
        now);
  }

  boolean actsOn(Flag flag) {
    return Json.parse(versions).path(flag.feature().value()).asLong(0) >= flag.version();
  }
}
