package dev.plimsoll.repeats;

/** The database of repeats could not be asked. Nothing was sent to a model. */
public class RepeatsOutOfReach extends RuntimeException {
  RepeatsOutOfReach(Throwable cause) {
    super("Repeats cannot be told from first requests at the moment; ask again.", cause);
  }
}
