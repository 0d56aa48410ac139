import module java.base;

/** Reads HTTP/1.1 messages, requests or responses, from a connection that is kept open. */
final class MessageReader {
  private final InputStream in;
  private byte[] body = {};

  MessageReader(InputStream in) {
    this.in = new BufferedInputStream(in, 16_384);
  }

  /** Reads a whole message and gives back its first line; null where the connection ends. */
  String next() throws IOException {
    var first = line();
    if (first == null) {
      return null;
    }
    var length = 0L;
    var chunked = false;
    for (var header = line(); header != null && !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.endsWith("chunked");
      }
    }
    if (chunked) {
      skipChunks();
    } else {
      body = in.readNBytes((int) length);
    }
    return first;
  }

  /** Whether the body of the last message, where it was not in chunks, holds this text. */
  boolean lastBodyHolds(String text) {
    return new String(body, StandardCharsets.US_ASCII).contains(text);
  }

  private void skipChunks() throws IOException {
    while (true) {
      var size = Long.parseLong(line(), 16);
      in.skipNBytes(size);
      line();
      if (size == 0) {
        return;
      }
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
