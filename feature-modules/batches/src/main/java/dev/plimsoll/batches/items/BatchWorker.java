package dev.plimsoll.batches.items;

import dev.plimsoll.batches.store.BatchChanged;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.batches.store.ItemTable;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.batches.store.OldBatches;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.PollingLoop;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.serving.InFlightCalls;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Works on the items of batches, as many at a time as people leave room for. A worker takes the
 * next item when it has ended one; a node's items that lost it are another's when their lease has
 * run out.
 */
@ApplicationScoped
public class BatchWorker {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** For batches that other nodes took, or left behind. */
  public static final Duration IDLE_PAUSE = Duration.ofSeconds(15);

  private static final Duration RENEWAL = Duration.ofSeconds(5);
  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(30);

  @Inject ItemTrial trial;
  @Inject BatchLanes lanes;
  @Inject ItemTable items;
  @Inject BatchTable batches;
  @Inject OldBatches old;
  @Inject InFlightCalls inFlightCalls;
  @Inject BackgroundExecutor executor;
  @Inject Clock clock;

  /** How many calls of this node may be under way before batches wait; 0 to work on none. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.slots", defaultValue = "8")
  int slots;

  private BatchPace pace = new BatchPace(0);
  private final AtomicInteger workers = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final ReentrantLock taking = new ReentrantLock();
  private final Set<Taken> held = ConcurrentHashMap.newKeySet();
  private volatile @Nullable PollingLoop loop;

  @PostConstruct
  void open() {
    pace = new BatchPace(slots);
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    loop = executor.lookOut("Working on batches", PAUSE, IDLE_PAUSE, this::look);
    executor.repeat("Holding items of batches", RENEWAL, this::renew);
    executor.repeat("Forgetting old batches", SWEEP, this::forgetOld);
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchChanged event) {
    wake();
  }

  private void wake() {
    var here = loop;
    if (here != null) {
      here.wake();
    }
  }

  /** Whether a batch is open. */
  private boolean look() {
    var open = batches.open();
    if (!open.isEmpty()) {
      items.free(clock.instant());
      startWorkers();
      open.forEach(batch -> batches.end(batch, clock.instant()));
    }
    return !open.isEmpty();
  }

  private void startWorkers() {
    while (pace.room(inFlightCalls.underWay(), workers.get()) > 0) {
      var first = next();
      if (first.isEmpty()) {
        return;
      }
      workers.incrementAndGet();
      var _ = executor.start("A worker of batches", () -> work(first.get()));
    }
  }

  /** One item after another, until there is none or people want the room. */
  private void work(Taken first) {
    try {
      var taken = Optional.of(first);
      while (taken.isPresent()) {
        tryOut(taken.get());
        taken =
            pace.room(inFlightCalls.underWay(), workers.get() - 1) > 0 ? next() : Optional.empty();
      }
    } finally {
      workers.decrementAndGet();
      wake();
    }
  }

  private void tryOut(Taken taken) {
    try {
      trial.of(taken);
    } finally {
      held.remove(taken);
    }
  }

  /** The batches take turns. */
  private Optional<Taken> next() {
    taking.lock();
    try {
      var now = clock.instant();
      var ready = batches.ready(now);
      for (var i = 0; i < ready.size(); i++) {
        var batch = ready.get(Math.floorMod(turn.incrementAndGet(), ready.size()));
        var taken = items.take(batch.id(), lanes.leadsToProviders(batch), now, now.plus(LEASE));
        if (taken.isPresent()) {
          held.add(taken.get());
          return taken;
        }
      }
      return Optional.empty();
    } finally {
      taking.unlock();
    }
  }

  private void renew() {
    held.forEach(taken -> items.renew(taken, clock.instant().plus(LEASE)));
  }

  private void forgetOld() {
    old.forget(clock.instant().minus(KEPT));
  }
}
