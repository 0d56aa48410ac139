package dev.plimsoll.repeats;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.StartOrder;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sees to it that a request is answered once, however often and at whichever nodes it comes. */
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
    background.repeat("Holding the keys of running requests", RENEWAL, started::extend);
    tasks.repeat("delete-old-idempotency-keys", new TaskSchedule.Every(SWEEP), started::sweep);
    node = started;
  }

  /**
   * The answer to a request.
   *
   * @param type of an answer; it is kept as JSON
   * @param work answers it, when nobody has or does
   * @param lasting whether repeats of the next day are to get the answer too, or only those that
   *     wait for it
   * @throws IdempotencyKeyReused when the key was used to ask something else
   * @throws RepeatStillRunning when another node takes too long
   * @throws IdempotencyUnavailable when the database cannot be asked
   */
  public <T> IdempotentResponse<T> once(
      RepeatKey key, Class<T> type, Supplier<T> work, Predicate<T> lasting) {
    return Objects.requireNonNull(node, "not started").once(key, type, work, lasting);
  }

  /** Deletes what waits for repeats of a person's requests, which are new requests from then on. */
  public void forget(UserId asker) {
    new RepeatTable(sql).forget(asker);
  }
}
