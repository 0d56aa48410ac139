package dev.plimsoll.jobs;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code serving_job}. Every method is a transaction of its own. */
@ApplicationScoped
public class JobTable {
  private static final String COLUMNS =
      "SELECT id, question, call, state, stage, answer, webhook, created_at, ended_at"
          + " FROM serving_job ";
  private static final String OPEN = "state IN ('QUEUED', 'RUNNING')";

  @Inject Sql sql;
  @Inject IdSource ids;

  /** A job that this node may work on, as the attempt of that number. */
  public record Taken(AnswerJob job, int attempt) {}

  /** Adds a job that no node takes before it is due; false when there is one of its id. */
  public boolean add(AnswerJob job, Instant due) {
    return sql.update(
            "INSERT INTO serving_job (id, state, stage, feature, asker, call, question, webhook,"
                + " lease_until, attempt, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"
                + " ON CONFLICT DO NOTHING",
            job.id(),
            job.state().name(),
            job.stage(),
            job.ask().feature().value(),
            job.ask().caller().user().value(),
            job.call().value(),
            Json.write(job.ask()),
            job.webhook(),
            due,
            job.createdAt())
        == 1;
  }

  public Optional<AnswerJob> find(String id) {
    return sql.rows(COLUMNS + "WHERE id = ?", JobTable::job, id).stream().findFirst();
  }

  public List<AnswerJob> open(UserId asker, FeatureKey feature) {
    return sql.rows(
        COLUMNS + "WHERE asker = ? AND feature = ? AND " + OPEN + " ORDER BY created_at DESC",
        JobTable::job,
        asker.value(),
        feature.value());
  }

  /** Jobs that no node works on, the oldest first. */
  public List<String> free(Instant now, int limit) {
    return sql.rows(
        "SELECT id FROM serving_job WHERE "
            + OPEN
            + " AND (lease_until IS NULL OR lease_until <= ?) ORDER BY created_at FETCH FIRST "
            + limit
            + " ROWS ONLY",
        row -> row.getString(1),
        now);
  }

  /** Takes a job that is free; empty when another node was faster. */
  public Optional<Taken> take(String id, Instant now, Instant until) {
    var taken =
        sql.update(
            "UPDATE serving_job SET state = 'RUNNING', attempt = attempt + 1, lease_until = ?"
                + " WHERE id = ? AND "
                + OPEN
                + " AND (lease_until IS NULL OR lease_until <= ?)",
            until,
            id,
            now);
    return taken == 0
        ? Optional.empty()
        : sql
            .rows(
                COLUMNS.replace("ended_at", "ended_at, attempt") + "WHERE id = ?",
                row -> new Taken(job(row), row.getInt("attempt")),
                id)
            .stream()
            .findFirst();
  }

  /** Holds on to a job; false when it is this attempt's no more. */
  public boolean renew(Taken taken, Instant until) {
    return sql.update("UPDATE serving_job SET lease_until = ?" + mine(), until, id(taken), n(taken))
        == 1;
  }

  /** Says what is being done; false when it is this attempt's no more. */
  public boolean stage(Taken taken, String stage) {
    return sql.update("UPDATE serving_job SET stage = ?" + mine(), stage, id(taken), n(taken)) == 1;
  }

  /** Puts a job back until it is due. */
  public void postpone(Taken taken, Instant due) {
    var queued = JobState.QUEUED;
    sql.update(
        "UPDATE serving_job SET state = ?, stage = ?, lease_until = ?" + mine(),
        queued.name(),
        queued.word(),
        due,
        id(taken),
        n(taken));
  }

  /** Lets another call answer, as what the first said is lost. */
  public boolean call(Taken taken, CallId call) {
    return sql.update("UPDATE serving_job SET call = ?" + mine(), call.value(), id(taken), n(taken))
        == 1;
  }

  /** Ends a job by its answer, and has its webhook told; false when it is not this attempt's. */
  @Transactional
  public boolean answer(Taken taken, JobState state, Answer answer, Instant now) {
    var ended =
        sql.update(
            "UPDATE serving_job SET state = ?, stage = ?, answer = ?, ended_at = ?" + mine(),
            state.name(),
            state.word(),
            Json.write(answer),
            now,
            id(taken),
            n(taken));
    if (ended == 1) {
      tell(taken.job(), state, now);
    }
    return ended == 1;
  }

  /** Ends a job without an answer; false when it was over. */
  @Transactional
  public boolean end(String id, JobState state, Instant now) {
    var job = find(id);
    var ended =
        sql.update(
            "UPDATE serving_job SET state = ?, stage = ?, ended_at = ? WHERE id = ? AND " + OPEN,
            state.name(),
            state.word(),
            now,
            id);
    if (ended == 1) {
      job.ifPresent(known -> tell(known, state, now));
    }
    return ended == 1;
  }

  public void sweep(Instant before) {
    sql.update("DELETE FROM serving_job WHERE ended_at < ?", before);
  }

  /** Deletes all jobs of a person; a node that works on one is not heard any more. */
  public void forget(UserId asker) {
    sql.update("DELETE FROM serving_job WHERE asker = ?", asker.value());
  }

  private void tell(AnswerJob job, JobState state, Instant now) {
    if (job.webhook() != null) {
      var id = ids.next();
      sql.update(
          "INSERT INTO serving_webhook (id, url, body, attempts, next_at) VALUES (?, ?, ?, 0, ?)",
          id,
          job.webhook(),
          WebhookBody.of(job, state, now),
          now);
    }
  }

  private static String mine() {
    return " WHERE id = ? AND attempt = ? AND state = 'RUNNING'";
  }

  private static String id(Taken taken) {
    return taken.job().id();
  }

  private static int n(Taken taken) {
    return taken.attempt();
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
