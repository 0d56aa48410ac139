package dev.plimsoll.jobs;

import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.jobs.JobTable.Taken;
import dev.plimsoll.models.CallerGone;
import dev.plimsoll.models.Chunk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says how far a job is; ends its call when it was cancelled or is another node's. */
final class JobProgress implements AnswerListener {
  private final Taken taken;
  private final JobTable table;
  private final JobNews news;
  private boolean speaking;

  JobProgress(Taken taken, JobTable table, JobNews news) {
    this.taken = taken;
    this.table = table;
    this.news = news;
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
    return Optional.of(taken.job().createdAt());
  }

  @Override
  public void said(Chunk chunk) {
    if (!speaking) {
      speaking = true;
      reach("speaking");
    }
  }

  private void reach(String stage) {
    if (!table.stage(taken, stage)) {
      throw new CallerGone(new IllegalStateException("the job is cancelled or taken over"));
    }
    news.changed(taken.job().id());
  }
}
