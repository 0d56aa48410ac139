package dev.plimsoll.ui.admin.batches;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.parts.Progress;

/** How many items of a batch have ended, and how. */
class BatchBar extends Progress {
  void show(Batch batch) {
    var counts = batch.counts();
    show(
        counts.total() - counts.open(),
        counts.total(),
        text("batches.done", counts.done(), counts.total(), counts.failed(), counts.dropped()));
  }

  /** The state of the batch as a word. */
  static Chip chip(Batch batch) {
    if (batch.state() == BatchState.IN_PROGRESS && batch.rest() != null) {
      return new Chip(text("batches.paused"), Mood.WARN);
    }
    if (batch.state() == BatchState.COMPLETED && batch.counts().failed() > 0) {
      return new Chip(text("batches.with-errors"), Mood.WARN);
    }
    return new Chip(
        text(batch.state()),
        switch (batch.state()) {
          case IN_PROGRESS, CANCELLED -> Mood.NEUTRAL;
          case CANCELLING -> Mood.WARN;
          case COMPLETED -> Mood.GOOD;
          case EXPIRED -> Mood.BAD;
        });
  }
}
