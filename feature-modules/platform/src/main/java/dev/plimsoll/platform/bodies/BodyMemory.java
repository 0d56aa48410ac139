package dev.plimsoll.platform.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bytes that the bodies of all requests may have together: a tenth of the heap, because what is
 * made of a body takes several times as much.
 */
@ApplicationScoped
public class BodyMemory {
  static final int PART_OF_HEAP = 10;

  private final long most;
  private final AtomicLong held = new AtomicLong();

  /**
   * @param megabytes 0 for a tenth of the heap
   */
  @Inject
  BodyMemory(
      @ConfigProperty(name = "plimsoll.bodies-megabytes", defaultValue = "0") int megabytes) {
    this(megabytes == 0 ? Runtime.getRuntime().maxMemory() / PART_OF_HEAP : (long) megabytes << 20);
  }

  /**
   * @param most in bytes
   */
  BodyMemory(long most) {
    this.most = most;
  }

  long most() {
    return most;
  }

  /** Takes bytes; false if that many are not free. */
  public boolean take(long bytes) {
    if (held.addAndGet(bytes) <= most) {
      return true;
    }
    giveBack(bytes);
    return false;
  }

  public void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }

  /** How many bytes are held now. */
  public long held() {
    return held.get();
  }
}
