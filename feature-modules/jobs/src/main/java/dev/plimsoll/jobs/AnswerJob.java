package dev.plimsoll.jobs;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.domain.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered while nobody waits.
 *
 * @param call the call that answers it; a new one if a server died during the first
 * @param stage what is being done while it runs
 * @param answer null until it is done or has failed
 * @param webhook the address to notify when it is over; null for none
 */
public record AnswerJob(
    String id,
    Ask ask,
    CallId call,
    JobState state,
    String stage,
    @Nullable Answer answer,
    @Nullable String webhook,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /** The job without its question and its answer. */
  public JobHead head() {
    return new JobHead(id, ask.feature(), ask.caller(), call, state, webhook);
  }

  /** Whether this caller asked the question. */
  public boolean isOf(Caller caller) {
    return ask.caller().isSame(caller);
  }
}
