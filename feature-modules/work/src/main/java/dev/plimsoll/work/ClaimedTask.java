package dev.plimsoll.work;

import dev.plimsoll.platform.Json;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A task that this node works on. */
public final class ClaimedTask {
  private final Claim claim;
  private final @Nullable String data;
  private final TaskLeases leases;

  ClaimedTask(Claim claim, @Nullable String data, TaskLeases leases) {
    this.claim = claim;
    this.data = data;
    this.leases = leases;
  }

  public String id() {
    return claim.id();
  }

  /** Whether no attempt was made before this one. */
  public boolean isFirstAttempt() {
    return claim.fence() == 1;
  }

  /** What the task was added with. */
  public <T> T data(Class<T> type) {
    return Json.read(Objects.requireNonNull(data, "a task without data"), type);
  }

  /**
   * Makes a change while the task is still this node's, in a transaction of its own.
   *
   * @throws TaskLost when it is not; nothing is changed then
   */
  public <T> T write(Supplier<T> change) {
    return leases.write(claim, change);
  }
}
