package dev.plimsoll.serving;

/**
 * How well the examples of a table tell each other: each is routed by all others (leave-one-out
 * cross-validation).
 *
 * @param right that went to the model of their label
 * @param wrong that went to another
 * @param undecided that no other example was near enough to
 */
public record Rehearsal(int right, int wrong, int undecided) {
  public int examples() {
    return right + wrong + undecided;
  }
}
