package dev.plimsoll.evals.results;

import dev.plimsoll.domain.CallId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case in one run.
 *
 * @param answer what the feature said; empty where it gave no answer
 * @param why for people: what is missing
 * @param call the record of the call; null where there was none
 * @param duration from asking to the end of the answer
 * @param served what answered; null until the run is over, and where the record cannot be found
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
