package dev.plimsoll.work;

import dev.plimsoll.platform.Json;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A task while this node works on it. */
public final class ClaimedTask {
  private final TaskClaim claim;
  private final @Nullable String data;
  private final TaskLeases leases;

  ClaimedTask(TaskClaim claim, @Nullable String data, TaskLeases leases) {
    this.claim = claim;
    this.data = data;
    this.leases = leases;
  }

  public String id() {
    return claim.id();
  }

  /** Whether this is the first attempt ever. */
  public boolean isFirstAttempt() {
    return claim.fence() == 1;
  }

  /** The data that the task was added with. */
  public <T> T data(Class<T> type) {
    return Json.read(Objects.requireNonNull(data, "The task has no data."), type);
  }

  /**
   * Runs a change in its own transaction if this node still holds the task.
   *
   * @throws TaskLost if it does not; nothing is changed then
   */
  public <T> T write(Supplier<T> change) {
    return leases.write(claim, change);
  }
}
