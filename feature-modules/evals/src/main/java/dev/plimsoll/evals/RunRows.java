package dev.plimsoll.evals;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.evals.results.ServedBy;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.results.UnknownRun;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All eval runs and their results. */
@ApplicationScoped
class RunRows {
  private static final String RUNS = "SELECT * FROM eval_run ";

  @Inject Sql sql;

  /** Adds a run, or stores its progress. */
  void put(RunRow row) {
    var run = row.run();
    sql.put(
        "eval_run",
        "id",
        "set_name, set_version, feature, started_how, started_by, state, case_count, done, passed,"
            + " errors, created_at, started_at, finished_at, reason, makeup",
        run.set(),
        run.version(),
        run.feature(),
        run.trigger(),
        run.startedBy(),
        run.state(),
        run.cases(),
        run.done(),
        run.passed(),
        run.errors(),
        run.createdAt(),
        run.startedAt(),
        run.finishedAt(),
        run.reason(),
        run.state().isOver() ? Json.write(run.makeup()) : null,
        run.id());
  }

  /**
   * @throws UnknownRun if there is no run with this id
   */
  EvalRun named(RunId run) {
    return sql.first(RUNS + "WHERE id = ?", RunRows::run, run)
        .orElseThrow(() -> new UnknownRun(run));
  }

  /** Locks the row for a change; other changes of it wait. */
  RunRow locked(RunId run) {
    return sql.first(RUNS + "WHERE id = ? FOR UPDATE", RunRows::row, run)
        .orElseThrow(() -> new UnknownRun(run));
  }

  List<EvalRun> newestFirst(GoldenSetName set, int offset, int limit) {
    return sql.rows(
        RUNS + "WHERE set_name = ? ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?",
        RunRows::run,
        set,
        limit,
        offset);
  }

  /** The newest run of each set that has one. */
  List<EvalRun> latest() {
    return sql.rows(
        RUNS
            + """
            r WHERE NOT EXISTS (
              SELECT 1 FROM eval_run n WHERE n.set_name = r.set_name
                AND (n.created_at > r.created_at
                  OR (n.created_at = r.created_at AND n.id > r.id)))
            """,
        RunRows::run);
  }

  long count(GoldenSetName set) {
    return sql.number("SELECT COUNT(*) FROM eval_run WHERE set_name = ?", set);
  }

  List<EvalRun> finished(Instant from, Instant until) {
    return sql.rows(
        RUNS
            + "WHERE state = 'FINISHED' AND finished_at >= ? AND finished_at < ?"
            + " ORDER BY finished_at, id",
        RunRows::run,
        from,
        until);
  }

  /** The last finished run of the same set and feature that was started before this one. */
  Optional<EvalRun> before(EvalRun run) {
    return sql.first(
        RUNS
            + "WHERE set_name = ? AND feature = ? AND state = 'FINISHED' AND id <> ?"
            + " AND created_at <= ? ORDER BY created_at DESC, id DESC LIMIT 1",
        RunRows::run,
        run.set(),
        run.feature(),
        run.id(),
        run.createdAt());
  }

  List<CaseResult> results(RunId run) {
    return sql.rows("SELECT * FROM eval_result WHERE run = ?", RunRows::result, run);
  }

  /** Adds a result; false if the case already has one. */
  boolean add(RunId run, CaseResult result) {
    return sql.update(
            """
            INSERT INTO eval_result
              (id, run, case_id, status, answer, why, call_id, duration_millis, cost_micros)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
            ON CONFLICT DO NOTHING
            """,
            resultId(run, result.caseId()),
            run,
            result.caseId(),
            result.status(),
            result.answer(),
            result.why(),
            result.call(),
            result.duration().toMillis())
        == 1;
  }

  /** Adds to the results of a run what answered each case. */
  void served(RunId run, Map<String, ServedBy> servedBy) {
    sql.updateAll(
        """
        UPDATE eval_result SET flag_version = ?, prompt_name = ?, prompt_version = ?,
          served_model = ?, cost_micros = ?
        WHERE id = ?
        """,
        servedBy.entrySet().stream().map(by -> values(run, by.getKey(), by.getValue())).toList());
  }

  private static @Nullable Object[] values(RunId run, String caseId, ServedBy servedBy) {
    return new @Nullable Object[] {
      servedBy.flagVersion(),
      servedBy.promptName(),
      servedBy.promptVersion(),
      servedBy.model(),
      servedBy.cost().micros(),
      resultId(run, caseId)
    };
  }

  private static String resultId(RunId run, String caseId) {
    return run + ":" + caseId;
  }

  private static RunRow row(ResultSet row) throws SQLException {
    return new RunRow(run(row));
  }

  private static EvalRun run(ResultSet row) throws SQLException {
    var makeup = row.getString("makeup");
    return new EvalRun(
        new RunId(row.getString("id")),
        new GoldenSetName(row.getString("set_name")),
        row.getInt("set_version"),
        new FeatureKey(row.getString("feature")),
        Trigger.valueOf(row.getString("started_how")),
        row.getString("started_by"),
        RunState.valueOf(row.getString("state")),
        row.getInt("case_count"),
        row.getInt("done"),
        row.getInt("passed"),
        row.getInt("errors"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "started_at"),
        Sql.instantOrNull(row, "finished_at"),
        row.getString("reason"),
        makeup == null ? RunComposition.UNKNOWN : Json.read(makeup, RunComposition.class));
  }

  private static CaseResult result(ResultSet row) throws SQLException {
    var call = row.getString("call_id");
    return new CaseResult(
        row.getString("case_id"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("answer"),
        row.getString("why"),
        call == null ? null : new CallId(call),
        Duration.ofMillis(row.getLong("duration_millis")),
        served(row));
  }

  private static @Nullable ServedBy served(ResultSet row) throws SQLException {
    var flagVersion = row.getObject("flag_version", Long.class);
    var prompt = row.getString("prompt_name");
    return flagVersion == null
        ? null
        : new ServedBy(
            flagVersion,
            prompt == null ? null : new PromptName(prompt),
            row.getObject("prompt_version", Integer.class),
            row.getString("served_model"),
            new Usd(row.getLong("cost_micros")));
  }
}
