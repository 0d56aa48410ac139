package dev.plimsoll.repeats;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers a request once, however often and on whichever nodes it is sent. */
@ApplicationScoped
public class Repeats {
  private static final Duration RENEWAL = Duration.ofSeconds(10);
  private static final Duration SWEEP = Duration.ofHours(1);

  @Inject Sql sql;
  @Inject BackgroundExecutor background;
  @Inject Tasks tasks;
  @Inject Clock clock;
  @Inject IdSource ids;

  private volatile @Nullable RepeatNode node;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    var started = new RepeatNode(new RepeatTable(sql), clock, ids.next());
    background.repeat("Renewing the claims of running requests", RENEWAL, started::extend);
    tasks.repeat("delete-old-idempotency-keys", new TaskSchedule.Every(SWEEP), started::sweep);
    node = started;
  }

  /**
   * The answer to a request, which is answered now unless it has been or is being answered.
   *
   * @param type of the answer, which is stored as JSON
   * @param work answers the request
   * @param lasting whether repeats get the answer for a day, or only those that are waiting for it
   * @param room is told how long an answer is, in characters, before a repeat gets it
   * @throws IdempotencyKeyReused if the key was used for a different request
   * @throws RepeatStillRunning if another node takes too long
   * @throws IdempotencyUnavailable if the database cannot be reached
   */
  public <T> IdempotentResponse<T> once(
      RepeatKey key, Class<T> type, Supplier<T> work, Predicate<T> lasting, LongConsumer room) {
    return Objects.requireNonNull(node, "not started").once(key, type, work, lasting, room);
  }

  /**
   * Deletes the answers that are stored for repeats of a person's requests; a later repeat counts
   * as a new request.
   */
  public void forget(UserId asker) {
    new RepeatTable(sql).forget(asker);
  }
}
