package dev.plimsoll.evals;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.ServedBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds the records of the calls that a run made. */
@ApplicationScoped
class CaseCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject CallLog calls;

  /** What answered each case, as far as records can be found. */
  Map<String, ServedBy> served(Collection<CaseResult> results) {
    var _ = calls.awaitWritten(PATIENCE);
    var served = new HashMap<String, ServedBy>();
    for (var result : results) {
      if (result.call() != null) {
        calls
            .detail(result.call())
            .ifPresent(record -> served.put(result.caseId(), ServedBy.by(record.call())));
      }
    }
    return served;
  }
}
