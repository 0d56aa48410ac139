package dev.plimsoll.approvals;

/** A reviewer's decision on a held answer. */
public sealed interface HoldDecision {

  /** The answer is given as it is. */
  record Approve() implements HoldDecision {}

  /** The reviewer's text is given instead. */
  record Edit(String text) implements HoldDecision {
    public Edit {
      if (text.isBlank()) {
        throw new IllegalArgumentException("the edited answer must not be empty");
      }
    }
  }

  /** The safe answer is given instead. */
  record Refuse(String reason) implements HoldDecision {
    public Refuse {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a refusal must have a reason");
      }
    }
  }
}
