package dev.plimsoll.serving.openai;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The bytes of a request, up to a limit. */
final class RequestBody {
  private RequestBody() {}

  /**
   * Reads the whole body.
   *
   * @throws InvalidRequest when it is larger than {@code maxBytes}
   */
  static byte[] read(HttpServletRequest request, int maxBytes) throws IOException {
    if (request.getContentLengthLong() > maxBytes) {
      throw tooLarge(maxBytes);
    }
    var body = request.getInputStream().readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return body;
  }

  private static InvalidRequest tooLarge(int maxBytes) {
    return new InvalidRequest(
        new WireError(
            413,
            "The body must be at most " + maxBytes + " bytes.",
            "invalid_request_error",
            null,
            "body_too_large"));
  }
}
