package dev.plimsoll.ui.admin.evals;

import dev.plimsoll.evals.CaseStatus;
import dev.plimsoll.evals.RunState;
import dev.plimsoll.ui.parts.Chip;

/** How far a run is, and how a case ended, as chips. */
final class RunStateChip {
  private RunStateChip() {}

  static Chip of(RunState state) {
    return switch (state) {
      case WAITING -> new Chip("waiting", Chip.Mood.NEUTRAL);
      case RUNNING -> new Chip("running", Chip.Mood.NEUTRAL);
      case FINISHED -> new Chip("finished", Chip.Mood.GOOD);
      case BROKEN_OFF -> new Chip("broken off", Chip.Mood.WARN);
    };
  }

  static Chip of(CaseStatus status) {
    return switch (status) {
      case PASSED -> new Chip("passed", Chip.Mood.GOOD);
      case FAILED -> new Chip("failed", Chip.Mood.BAD);
      case ERROR -> new Chip("no answer", Chip.Mood.WARN);
    };
  }
}
