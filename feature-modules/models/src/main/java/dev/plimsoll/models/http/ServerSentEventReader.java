package dev.plimsoll.models.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of a server-sent event stream, wherever the network splits the bytes. A frame
 * without the blank line after it is incomplete and is dropped.
 */
final class ServerSentEventReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[512];
  private int position;
  private int filled;
  private long total;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private boolean afterCarriageReturn;
  private boolean atStart = true;

  /**
   * @param limit the most bytes that are read
   */
  ServerSentEventReader(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * The next frame; null at the end of the stream.
   *
   * @throws MalformedAnswer if the stream is longer than the limit
   */
  @Nullable ServerSentEvent next() throws IOException {
    var event = "message";
    StringBuilder data = null;
    for (var field = nextLine(); field != null; field = nextLine()) {
      if (field.isEmpty()) {
        if (data != null) {
          return new ServerSentEvent(event, data.toString());
        }
        event = "message";
      } else if (isNamed(field, "data")) {
        data = data == null ? new StringBuilder() : data.append('\n');
        data.append(field, valueAt(field, "data"), field.length());
      } else if (isNamed(field, "event")) {
        event = field.substring(valueAt(field, "event"));
      }
    }
    return null;
  }

  private static boolean isNamed(String field, String name) {
    return field.startsWith(name)
        && (field.length() == name.length() || field.charAt(name.length()) == ':');
  }

  private static int valueAt(String field, String name) {
    var at = Math.min(name.length() + 1, field.length());
    return field.startsWith(" ", at) ? at + 1 : at;
  }

  /** The next line, ended by LF, CR or both; null if the stream ends first. */
  private @Nullable String nextLine() throws IOException {
    line.reset();
    while (available()) {
      var start = position;
      while (position < filled && !isLineEnd(buffer[position])) {
        position++;
      }
      line.write(buffer, start, position - start);
      if (position < filled) {
        afterCarriageReturn = buffer[position++] == '\r';
        return decoded();
      }
    }
    return null;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private String decoded() {
    var text = line.toString(StandardCharsets.UTF_8);
    var marked = atStart && text.startsWith(BYTE_ORDER_MARK);
    atStart = false;
    return marked ? text.substring(1) : text;
  }

  /** Whether there is another byte; waits for it, and skips the LF of a CR LF. */
  private boolean available() throws IOException {
    while (filled()) {
      if (!afterCarriageReturn) {
        return true;
      }
      afterCarriageReturn = false;
      if (buffer[position] != '\n') {
        return true;
      }
      position++;
    }
    return false;
  }

  private boolean filled() throws IOException {
    if (position < filled) {
      return true;
    }
    position = 0;
    filled = Math.max(in.read(buffer), 0);
    total += filled;
    if (total > limit) {
      throw new MalformedAnswer("the answer is longer than " + limit + " bytes");
    }
    return filled > 0;
  }
}
