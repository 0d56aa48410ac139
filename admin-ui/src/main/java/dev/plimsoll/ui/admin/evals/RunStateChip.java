package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Progress;

/** The state of a run, and the result of a case. */
final class RunStateChip {
  private RunStateChip() {}

  static Chip of(RunState state) {
    return new Chip(
        text(state),
        switch (state) {
          case WAITING, RUNNING -> Chip.Mood.NEUTRAL;
          case FINISHED -> Chip.Mood.GOOD;
          case BROKEN_OFF -> Chip.Mood.WARN;
        });
  }

  static Chip of(CaseStatus status) {
    return new Chip(
        text(status),
        switch (status) {
          case PASSED -> Chip.Mood.GOOD;
          case FAILED -> Chip.Mood.BAD;
          case ERROR -> Chip.Mood.WARN;
        });
  }

  static Progress show(EvalRun run, Progress progress) {
    progress.show(
        run.done(), run.cases(), text("evals.progress", run.done(), run.cases(), run.passed()));
    return progress;
  }
}
