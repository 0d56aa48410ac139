package dev.plimsoll.audits;

import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Passage;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as a reviewer reads it: questions and answers, without anything that identifies
 * the user.
 *
 * @param turns as they were when the conversation was drawn; empty if it is no longer kept
 */
public record AuditedConversation(FeatureKey feature, List<Turn> turns) {
  public AuditedConversation {
    turns = List.copyOf(turns);
  }

  /**
   * A question and its answer.
   *
   * @param answer as the user got it; empty if they got none
   * @param passages the passages that were given to the model, in the order of their citation
   *     numbers
   */
  public record Turn(String question, String answer, List<Passage> passages) {
    public Turn {
      passages = List.copyOf(passages);
    }
  }

  static AuditedConversation of(FeatureKey feature, List<CallRecord> calls, Instant until) {
    return new AuditedConversation(
        feature,
        calls.stream()
            .filter(record -> record.call().at().isBefore(until))
            .map(AuditedConversation::turn)
            .toList());
  }

  private static Turn turn(CallRecord record) {
    return new Turn(
        record.call().started().input(), record.call().answer(), record.detail().passages());
  }
}
