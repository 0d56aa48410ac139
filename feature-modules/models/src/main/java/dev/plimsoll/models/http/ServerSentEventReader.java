package dev.plimsoll.models.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of a server-sent event stream, wherever the network splits the bytes. A frame
 * without the blank line after it is incomplete and is dropped.
 */
final class ServerSentEventReader {
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
  private static final byte[] EVENT = "event".getBytes(StandardCharsets.UTF_8);

  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[512];
  private int position;
  private int filled;
  private long total;
  private byte[] line = new byte[256];
  private int length;
  private boolean afterCarriageReturn;
  private boolean atStart = true;

  /**
   * @param limit the most bytes of one event, with all that comes before it
   */
  ServerSentEventReader(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * The next frame; null at the end of the stream.
   *
   * @throws AnswerTooLarge if the frame is longer than the limit
   */
  @Nullable ServerSentEvent next() throws IOException {
    var event = "message";
    String data = null;
    // Nearly every event has one line of data; more are joined in time that grows with their
    // length.
    StringBuilder lines = null;
    total = (long) filled - position;
    while (nextLine()) {
      if (length == 0) {
        if (data != null) {
          return new ServerSentEvent(event, lines == null ? data : lines.toString());
        }
        event = "message";
      } else if (isNamed(DATA) && data == null) {
        data = value(DATA);
      } else if (isNamed(DATA)) {
        lines = lines == null ? new StringBuilder(data) : lines;
        lines.append('\n').append(value(DATA));
      } else if (isNamed(EVENT)) {
        event = value(EVENT);
      }
    }
    return null;
  }

  private boolean isNamed(byte[] name) {
    return length >= name.length
        && Arrays.equals(line, 0, name.length, name, 0, name.length)
        && (length == name.length || line[name.length] == ':');
  }

  private String value(byte[] name) {
    var at = Math.min(name.length + 1, length);
    var start = at < length && line[at] == ' ' ? at + 1 : at;
    return new String(line, start, length - start, StandardCharsets.UTF_8);
  }

  /** Takes the next line, ended by LF, CR or both; false where the stream ends first. */
  private boolean nextLine() throws IOException {
    length = 0;
    while (available()) {
      var start = position;
      while (position < filled && !isLineEnd(buffer[position])) {
        position++;
      }
      append(start, position - start);
      if (position < filled) {
        afterCarriageReturn = buffer[position++] == '\r';
        skipByteOrderMark();
        return true;
      }
    }
    return false;
  }

  private void append(int start, int count) {
    if (length + count > line.length) {
      line = Arrays.copyOf(line, 2 * (length + count));
    }
    System.arraycopy(buffer, start, line, length, count);
    length += count;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private void skipByteOrderMark() {
    var mark = BYTE_ORDER_MARK.length;
    if (atStart && length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
      length -= mark;
      System.arraycopy(line, mark, line, 0, length);
    }
    atStart = false;
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
      throw new AnswerTooLarge(limit);
    }
    return filled > 0;
  }
}
