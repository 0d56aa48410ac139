package dev.plimsoll.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request byte by byte, as no client library would send it.
 *
 * @param lines its first line and its headers
 */
record RawRequest(List<String> lines, String body) {
  private static final int PATIENCE_MILLIS = 60_000;

  /** A request with the key of an application, after which the server closes the connection. */
  static RawRequest with(String key, String first, String... headers) {
    var all = new ArrayList<String>();
    all.add(first);
    all.add("Host: plimsoll");
    all.add("Connection: close");
    all.add("Authorization: Bearer " + key);
    all.addAll(List.of(headers));
    return new RawRequest(all, "");
  }

  RawRequest and(String text) {
    return new RawRequest(lines, text);
  }

  /** What came back. */
  record Reply(int status, String head, String body) {
    String header(String name) {
      var start = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  Reply sendTo(URI server) {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      out.write(body.getBytes(ISO_8859_1));
      out.flush();
      return read(received(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that comes until the reply is whole, or the connection ends. */
  private static String received(InputStream in) throws IOException {
    var received = new StringBuilder();
    var octets = new byte[8192];
    while (!isWhole(received.toString())) {
      var count = in.read(octets);
      if (count < 0) {
        break;
      }
      received.append(new String(octets, 0, count, ISO_8859_1));
    }
    return received.toString();
  }

  /** Whether a reply says how long it is, and is. */
  private static boolean isWhole(String text) {
    var reply = read(text);
    var length = reply.header("Content-Length");
    return text.contains("\r\n\r\n")
        && !length.isEmpty()
        && reply.body().length() >= Integer.parseInt(length);
  }

  private static Reply read(String text) {
    var end = text.indexOf("\r\n\r\n");
    var head = end < 0 ? text : text.substring(0, end);
    var line = head.split(" ", 3);
    var status = line.length > 1 && line[1].matches("\\d+") ? Integer.parseInt(line[1]) : 0;
    return new Reply(status, head, end < 0 ? "" : text.substring(end + 4));
  }
}
