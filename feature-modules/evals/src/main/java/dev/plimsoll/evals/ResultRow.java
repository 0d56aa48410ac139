package dev.plimsoll.evals;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.Usd;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A {@link CaseResult} in its table; what served it is added when its call is found. */
@Entity
@Table(name = "eval_result")
class ResultRow {
  /** Run and case. */
  @Id String id;

  String run;

  @Column(name = "case_id")
  String caseId;

  @Enumerated(EnumType.STRING)
  CaseStatus status;

  String answer;
  String why;

  @Column(name = "call_id")
  @Nullable String call;

  @Column(name = "duration_millis")
  long durationMillis;

  @Column(name = "flag_version")
  @Nullable Long flagVersion;

  @Column(name = "prompt_name")
  @Nullable String promptName;

  @Column(name = "prompt_version")
  @Nullable Integer promptVersion;

  @Column(name = "served_model")
  @Nullable String servedModel;

  @Column(name = "cost_micros")
  long costMicros;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ResultRow() {}

  ResultRow(String run, CaseResult result) {
    id = id(run, result.caseId());
    this.run = run;
    caseId = result.caseId();
    status = result.status();
    answer = storable(result.answer());
    why = storable(result.why());
    call = result.call() == null ? null : result.call().value();
    durationMillis = result.duration().toMillis();
  }

  static String id(String run, String caseId) {
    return run + ":" + caseId;
  }

  /** PostgreSQL has no place for the character 0, so it becomes the sign for an unknown one. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  void servedBy(Served served) {
    flagVersion = served.flagVersion();
    promptName = served.promptName() == null ? null : served.promptName().value();
    promptVersion = served.promptVersion();
    servedModel = served.model();
    costMicros = served.cost().micros();
  }

  CaseResult result() {
    return new CaseResult(
        caseId,
        status,
        answer,
        why,
        call == null ? null : new CallId(call),
        Duration.ofMillis(durationMillis),
        served());
  }

  private @Nullable Served served() {
    return flagVersion == null
        ? null
        : new Served(
            flagVersion,
            promptName == null ? null : new PromptName(promptName),
            promptVersion,
            servedModel,
            new Usd(costMicros));
  }
}
