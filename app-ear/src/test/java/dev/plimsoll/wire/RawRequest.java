package dev.plimsoll.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
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
      return read(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply read(String text) {
    var end = text.indexOf("\r\n\r\n");
    var head = end < 0 ? text : text.substring(0, end);
    var status = head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
    return new Reply(status, head, end < 0 ? "" : text.substring(end + 4));
  }
}
