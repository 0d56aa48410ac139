package dev.plimsoll.ui.admin.features;

import dev.plimsoll.flags.Flag;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.ui.parts.Chip;
import java.util.Optional;

/** Who has a feature, in a word. */
final class FlagChip {
  private FlagChip() {}

  static Chip of(Optional<Flag> flag) {
    return flag.map(FlagChip::of).orElseGet(() -> new Chip("no flag: off", Chip.Mood.WARN));
  }

  private static Chip of(Flag flag) {
    if (flag.killed()) {
      return new Chip("killed", Chip.Mood.BAD);
    }
    return flag.rollout() instanceof Rollout.Off
        ? new Chip("off", Chip.Mood.NEUTRAL)
        : new Chip("on for " + flag.audience(), Chip.Mood.GOOD);
  }
}
