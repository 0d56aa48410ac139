package dev.plimsoll.ui.admin.models;

import dev.plimsoll.models.Circuit;
import dev.plimsoll.models.KeyHealth;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import java.util.Locale;

/** The state of a circuit or a key, in a word. */
final class StateChip {
  private StateChip() {}

  static Chip of(Circuit.State state) {
    return new Chip(
        word(state),
        switch (state) {
          case CLOSED -> Mood.GOOD;
          case HALF_OPEN -> Mood.WARN;
          case OPEN -> Mood.BAD;
        });
  }

  static Chip of(KeyHealth.State state) {
    return new Chip(
        word(state),
        switch (state) {
          case READY -> Mood.GOOD;
          case LIMITED -> Mood.WARN;
          case REFUSED, MISSING -> Mood.BAD;
        });
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
