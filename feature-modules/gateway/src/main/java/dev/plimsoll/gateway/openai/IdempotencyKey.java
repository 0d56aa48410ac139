package dev.plimsoll.gateway.openai;

import dev.plimsoll.repeats.IdempotencyHeader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The {@code Idempotency-Key} header of a request. */
public final class IdempotencyKey {
  private IdempotencyKey() {}

  /**
   * The key; null if there is none.
   *
   * @throws InvalidRequest if it is too long or contains characters that are not allowed
   */
  public static @Nullable String of(HttpServletRequest request) {
    var key = request.getHeader(IdempotencyHeader.NAME);
    if (key != null && !IdempotencyHeader.isValid(key)) {
      throw InvalidRequest.field(IdempotencyHeader.NAME, IdempotencyHeader.RULE);
    }
    return key;
  }
}
