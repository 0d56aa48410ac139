package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.JsonValues;
import dev.plimsoll.platform.bodies.BoundedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;

/** The bytes of a request, up to a limit. */
public final class RequestBody {
  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  /** What a value takes beside its text, as a part of what a body may take. */
  private static final long BYTES_OF_VALUE = 16;

  private RequestBody() {}

  /**
   * Reads the whole body.
   *
   * @throws InvalidRequest if its type is not JSON, it is encoded in a way that the server does not
   *     know, or it is larger than {@code maxBytes}
   */
  public static byte[] read(HttpServletRequest request, int maxBytes) throws IOException {
    var type = request.getContentType();
    if (type != null && !isJson(type)) {
      throw new InvalidRequest(WireError.notJson(type));
    }
    // The length of a compressed body says nothing of what comes out of it.
    var told = isPacked(request) ? -1 : request.getContentLengthLong();
    if (told > maxBytes) {
      throw new InvalidRequest(WireError.tooLarge(maxBytes));
    }
    BoundedRequest.expect(request, Math.max(told, 0));
    // Reading makes a buffer of up to 16 kB, of as much as is asked for where that is less.
    var body = request.getInputStream().readNBytes(told < 0 ? maxBytes + 1 : (int) told);
    if (body.length > maxBytes) {
      throw new InvalidRequest(WireError.tooLarge(maxBytes));
    }
    BoundedRequest.holdMore(request, BYTES_OF_VALUE * JsonValues.in(body));
    return body;
  }

  private static boolean isPacked(HttpServletRequest request) {
    var coding = request.getHeader("Content-Encoding");
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return false;
    }
    if (!BoundedRequest.unpacks(coding)) {
      throw new InvalidRequest(WireError.unknownCoding(coding));
    }
    return true;
  }

  private static boolean isJson(String type) {
    // Nearly all callers say just this.
    return type.equals("application/json") || JSON.matcher(type).matches();
  }
}
