package dev.plimsoll.workspace;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.flags.Rollout;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Maps the rollouts of a checked workspace file. */
final class RolloutMapper {
  private RolloutMapper() {}

  /** The rollout of a feature; staff only if the file names none. */
  static Rollout rollout(@Nullable JsonNode given) {
    if (given == null) {
      return new Rollout.StaffOnly();
    }
    if (given.has("pilot")) {
      return new Rollout.Pilot(
          given
              .get("pilot")
              .valueStream()
              .map(user -> new UserId(user.stringValue()))
              .collect(Collectors.toSet()));
    }
    if (given.has("percentage")) {
      return new Rollout.Percentage(given.get("percentage").intValue());
    }
    return switch (given.stringValue()) {
      case "everyone" -> new Rollout.Everyone();
      case "staff" -> new Rollout.StaffOnly();
      default -> new Rollout.Off();
    };
  }
}
