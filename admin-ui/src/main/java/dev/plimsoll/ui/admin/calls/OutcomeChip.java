package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.ui.parts.Chip;

/** The outcome of a call as a word. */
final class OutcomeChip {
  private OutcomeChip() {}

  static Chip of(Outcome outcome) {
    return new Chip(
        text(outcome),
        switch (outcome) {
          case ANSWERED -> Chip.Mood.GOOD;
          case ABSTAINED, CALLER_GONE -> Chip.Mood.NEUTRAL;
          case FELL_BACK, REFUSED, DENIED, HELD, DEFERRED -> Chip.Mood.WARN;
          case FAILED, CUT_SHORT, INTERRUPTED -> Chip.Mood.BAD;
        });
  }
}
