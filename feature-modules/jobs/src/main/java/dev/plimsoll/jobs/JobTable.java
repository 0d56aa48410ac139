package dev.plimsoll.jobs;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.serving.RepeatKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code serving_job}. Each method runs in its caller's transaction or in its own;
 * followers of a job are notified after the commit.
 */
@ApplicationScoped
class JobTable {
  private static final String COLUMNS =
      "SELECT id, question, call, state, stage, answer, webhook, created_at, ended_at"
          + " FROM serving_job ";
  private static final String HEADS =
      "SELECT id, feature, caller, CASE WHEN caller IS NULL THEN question END AS question, call,"
          + " state, webhook FROM serving_job ";
  private static final String OPEN = "state IN ('QUEUED', 'RUNNING')";
  private static final String RUNNING = " WHERE id = ? AND state = 'RUNNING'";

  @Inject Sql sql;
  @Inject Webhooks webhooks;
  @Inject Event<JobChanged> changed;

  /** Adds a job; false if there is one with its id. */
  public boolean add(AnswerJob job) {
    return sql.update(
            "INSERT INTO serving_job (id, state, stage, feature, asker, call, question, caller,"
                + " fingerprint, webhook, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            job.id(),
            job.state().name(),
            job.stage(),
            job.ask().feature().value(),
            job.ask().caller().user().value(),
            job.call().value(),
            Json.write(job.ask()),
            Json.write(job.ask().caller()),
            fingerprint(job.ask()),
            job.webhook(),
            job.createdAt())
        == 1;
  }

  public Optional<AnswerJob> find(String id) {
    return sql.rows(COLUMNS + "WHERE id = ?", JobTable::job, id).stream().findFirst();
  }

  Optional<JobHead> head(String id) {
    return sql.first(HEADS + "WHERE id = ?", JobTable::head, id);
  }

  /** Whether a job asks this, whatever rights its caller has by now. */
  boolean asks(String id, Ask ask) {
    var stored =
        sql.first(
            "SELECT fingerprint, CASE WHEN fingerprint IS NULL THEN question END AS question"
                + " FROM serving_job WHERE id = ?",
            JobTable::storedFingerprint,
            id);
    return stored.isEmpty() || stored.get().equals(fingerprint(ask));
  }

  private static String storedFingerprint(ResultSet row) throws SQLException {
    var stored = row.getString("fingerprint");
    return stored == null ? fingerprint(Json.read(row.getString("question"), Ask.class)) : stored;
  }

  private static String fingerprint(Ask ask) {
    return RepeatKeys.of("", ask).fingerprint();
  }

  /** How long a job is, with its answer, as JSON, in characters; 0 if there is no such job. */
  long length(String id) {
    return length("CHAR_LENGTH(question) + COALESCE(CHAR_LENGTH(answer), 0)", id);
  }

  /** How long the question of a job is as JSON, in characters; 0 if there is no such job. */
  long lengthOfQuestion(String id) {
    return length("CHAR_LENGTH(question)", id);
  }

  private long length(String of, String id) {
    return sql.first(
            "SELECT " + of + " AS length FROM serving_job WHERE id = ?",
            row -> row.getLong("length"),
            id)
        .orElse(0L);
  }

  public List<AnswerJob> open(UserId asker, FeatureKey feature) {
    return sql.rows(
        COLUMNS + "WHERE asker = ? AND feature = ? AND " + OPEN + " ORDER BY created_at DESC",
        JobTable::job,
        asker.value(),
        feature.value());
  }

  /** All unfinished jobs. */
  List<JobHead> open() {
    return sql.rows(HEADS + "WHERE " + OPEN, JobTable::head);
  }

  /** Marks a job as running, also one that had failed; false if it is over. */
  public boolean begin(String id) {
    return change(
        id,
        "UPDATE serving_job SET state = 'RUNNING', answer = NULL, ended_at = NULL"
            + " WHERE id = ? AND state IN ('QUEUED', 'RUNNING', 'FAILED')",
        id);
  }

  /** Records what is being done; false if the job is over. */
  public boolean stage(String id, String stage) {
    return change(id, "UPDATE serving_job SET stage = ?" + RUNNING, stage, id);
  }

  /** Puts a job back into the queue; false if it is over. */
  public boolean queue(String id) {
    var queued = JobState.QUEUED;
    return change(
        id,
        "UPDATE serving_job SET state = ?, stage = ?" + RUNNING,
        queued.name(),
        queued.word(),
        id);
  }

  /** Has another call answer, because the first one's answer is lost; false if the job is over. */
  public boolean call(String id, CallId call) {
    return change(id, "UPDATE serving_job SET call = ?" + RUNNING, call.value(), id);
  }

  /** Ends a job and queues its webhook; false if it was over. */
  @Transactional
  public boolean end(JobHead job, JobState state, @Nullable Answer answer, Instant now) {
    var ended =
        change(
            job.id(),
            "UPDATE serving_job SET state = ?, stage = ?, answer = ?, ended_at = ? WHERE id = ? AND "
                + OPEN,
            state.name(),
            state.word(),
            answer == null ? null : Json.write(answer),
            now,
            job.id());
    if (ended) {
      webhooks.queue(job, state, now);
    }
    return ended;
  }

  public void sweep(Instant before) {
    sql.update("DELETE FROM serving_job WHERE ended_at < ?", before);
  }

  /** Deletes all jobs of a person; the result of one that is running is discarded. */
  public void forget(PersonErased erased) {
    sql
        .rows(HEADS + "WHERE asker IN (?, ?)", JobTable::head, erased.user(), erased.user().local())
        .stream()
        .filter(job -> erased.isOf(job.caller().user(), job.caller().keyName()))
        .forEach(job -> sql.update("DELETE FROM serving_job WHERE id = ?", job.id()));
  }

  private boolean change(String id, String statement, @Nullable Object... values) {
    var done = sql.update(statement, values) == 1;
    if (done) {
      changed.fire(new JobChanged(id));
    }
    return done;
  }

  private static JobHead head(ResultSet row) throws SQLException {
    var caller = row.getString("caller");
    return new JobHead(
        row.getString("id"),
        new FeatureKey(row.getString("feature")),
        caller == null
            ? Json.read(row.getString("question"), Ask.class).caller()
            : Json.read(caller, Caller.class),
        new CallId(row.getString("call")),
        JobState.valueOf(row.getString("state")),
        row.getString("webhook"));
  }

  private static AnswerJob job(ResultSet row) throws SQLException {
    var answer = row.getString("answer");
    return new AnswerJob(
        row.getString("id"),
        Json.read(row.getString("question"), Ask.class),
        new CallId(row.getString("call")),
        JobState.valueOf(row.getString("state")),
        row.getString("stage"),
        answer == null ? null : Json.read(answer, Answer.class),
        row.getString("webhook"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("ended_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
