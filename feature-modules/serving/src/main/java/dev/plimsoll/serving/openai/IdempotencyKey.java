package dev.plimsoll.serving.openai;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Idempotency-Key} header of a request. */
final class IdempotencyKey {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKey() {}

  /**
   * The key; null where there is none.
   *
   * @throws InvalidRequest when it is too long or holds what a header should not
   */
  static @Nullable String of(HttpServletRequest request) {
    var key = request.getHeader(HEADER);
    if (key != null && !FORM.matcher(key).matches()) {
      throw InvalidRequest.field(
          HEADER, HEADER + " must be 1 to 255 visible ASCII characters without spaces.");
    }
    return key;
  }
}
