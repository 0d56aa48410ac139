package dev.plimsoll.ui.admin.caches;

import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.ui.parts.Chip;

/** Which answers a cache gives again. */
final class ModeChip {
  private ModeChip() {}

  static Chip of(CachePolicy policy) {
    var semantic = policy.semantic();
    if (semantic == null) {
      return Chip.plain("exact only");
    }
    return switch (semantic.mode()) {
      case SHADOW -> new Chip("semantic in shadow", Chip.Mood.WARN);
      case LIVE -> new Chip("semantic live", Chip.Mood.GOOD);
    };
  }
}
