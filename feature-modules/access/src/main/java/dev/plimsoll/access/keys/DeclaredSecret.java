package dev.plimsoll.access.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a key that was chosen outside.
 *
 * @param former the one before it, during a rotation; null if there is none
 */
public record DeclaredSecret(String secret, @Nullable Former former) {
  /**
   * A secret that still works.
   *
   * @param until when it stops
   */
  public record Former(String secret, Instant until) {
    /** Without the secret, which must never reach a log. */
    @Override
    public String toString() {
      return "Former[until=" + until + "]";
    }
  }

  /** Without the secret, which must never reach a log. */
  @Override
  public String toString() {
    return "DeclaredSecret[former=" + former + "]";
  }
}
