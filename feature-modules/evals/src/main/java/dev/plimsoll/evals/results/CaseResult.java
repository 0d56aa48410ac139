package dev.plimsoll.evals.results;

import dev.plimsoll.domain.CallId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of one case in one run.
 *
 * @param answer the feature's answer; empty if it gave none
 * @param why for people: why the case failed
 * @param call the record of the call; null if there was none
 * @param duration from asking to the end of the answer
 * @param served what answered; null until the run is over, or if the record cannot be found
 */
public record CaseResult(
    String caseId,
    CaseStatus status,
    String answer,
    String why,
    @Nullable CallId call,
    Duration duration,
    @Nullable ServedBy served) {
  public boolean passed() {
    return status == CaseStatus.PASSED;
  }
}
