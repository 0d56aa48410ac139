package dev.plimsoll.approvals;

/** What a person says of a held answer. */
public sealed interface HoldDecision {

  /** It may be given as it is. */
  record Approve() implements HoldDecision {}

  /** This is to be given instead. */
  record Edit(String text) implements HoldDecision {
    public Edit {
      if (text.isBlank()) {
        throw new IllegalArgumentException("the edited answer must say something");
      }
    }
  }

  /** The safe answer is to be given. */
  record Refuse(String reason) implements HoldDecision {
    public Refuse {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a refusal must have a reason");
      }
    }
  }
}
