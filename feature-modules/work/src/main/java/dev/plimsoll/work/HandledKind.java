package dev.plimsoll.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind of task that this node works on, and how many of them are running here. */
final class HandledKind {
  private final TaskKind kind;
  private final TaskHandler handler;
  private final IntUnaryOperator room;
  private final @Nullable Supplier<TaskSchedule> schedule;
  private final AtomicInteger running = new AtomicInteger();

  /**
   * @param room how many more may start while that many are running
   * @param schedule of a kind with one scheduled task, asked after each run; null for any other
   */
  HandledKind(
      TaskKind kind,
      TaskHandler handler,
      IntUnaryOperator room,
      @Nullable Supplier<TaskSchedule> schedule) {
    this.kind = kind;
    this.handler = handler;
    this.room = room;
    this.schedule = schedule;
  }

  String name() {
    return kind.name();
  }

  RetryPolicy retries() {
    return kind.retries();
  }

  TaskHandler handler() {
    return handler;
  }

  @Nullable TaskSchedule schedule() {
    return schedule == null ? null : schedule.get();
  }

  int room() {
    return room.applyAsInt(running.get());
  }

  void begin() {
    running.incrementAndGet();
  }

  void end() {
    running.decrementAndGet();
  }
}
