package dev.plimsoll.ui.admin.batches;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.ui.parts.Chip;

/** How far a batch or one of its items is, as chips. */
final class BatchChips {
  private BatchChips() {}

  static Chip of(Batch batch) {
    return switch (batch.state()) {
      case IN_PROGRESS ->
          batch.rest() == null
              ? new Chip("in progress", Chip.Mood.NEUTRAL)
              : new Chip("resting", Chip.Mood.WARN);
      case CANCELLING -> new Chip("cancelling", Chip.Mood.WARN);
      case COMPLETED ->
          batch.counts().failed() == 0
              ? new Chip("completed", Chip.Mood.GOOD)
              : new Chip("completed with errors", Chip.Mood.WARN);
      case EXPIRED -> new Chip("expired", Chip.Mood.BAD);
      case CANCELLED -> new Chip("cancelled", Chip.Mood.NEUTRAL);
    };
  }

  static Chip of(ItemState state) {
    return switch (state) {
      case WAITING, RUNNING -> new Chip(state.word(), Chip.Mood.NEUTRAL);
      case DONE -> new Chip("done", Chip.Mood.GOOD);
      case FAILED -> new Chip("failed", Chip.Mood.BAD);
      case DROPPED -> new Chip("dropped", Chip.Mood.WARN);
    };
  }
}
