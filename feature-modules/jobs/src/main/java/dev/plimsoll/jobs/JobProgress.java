package dev.plimsoll.jobs;

import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskLost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records the progress of a job; ends its call if the job was cancelled or another node has taken
 * it.
 */
final class JobProgress implements AnswerListener {
  private final ClaimedTask task;
  private final AnswerJob job;
  private final JobTable table;
  private boolean speaking;

  JobProgress(ClaimedTask task, AnswerJob job, JobTable table) {
    this.task = task;
    this.job = job;
    this.table = table;
  }

  @Override
  public void begun(CallId call, ConversationId conversation) {
    reach("searching");
  }

  @Override
  public void found(List<Passage> passages) {
    reach("answering");
  }

  @Override
  public Optional<Instant> waitsSince(Instant begun) {
    return Optional.of(job.createdAt());
  }

  @Override
  public void said(Chunk chunk) {
    if (!speaking) {
      speaking = true;
      reach("speaking");
    }
  }

  private void reach(String stage) {
    try {
      if (!task.write(() -> table.stage(job.id(), stage))) {
        throw new CallerGone(new IllegalStateException("the job is over"));
      }
    } catch (TaskLost e) {
      throw new CallerGone(e);
    }
  }
}
