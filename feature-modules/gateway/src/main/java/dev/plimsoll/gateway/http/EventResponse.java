package dev.plimsoll.gateway.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events. */
public final class EventResponse {
  /** About the length of the longest event in bytes: the server buffers as much for each stream. */
  private static final int EVENT = 1024;

  private static final byte[] DATA = "data: ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

  /** A comment. */
  static final String BEAT = ": beat\n\n";

  private EventResponse() {}

  /** The output of a stream that is kept alive. */
  public static LiveStream.Output of(HttpServletResponse response) {
    return new LiveStream.Output() {
      @Override
      public void open() throws IOException {
        EventResponse.open(response);
      }

      @Override
      public void data(String data) throws IOException {
        sendData(response, data);
      }

      @Override
      public void comment() throws IOException {
        send(response, BEAT);
      }
    };
  }

  /** Starts the response, before the first event. */
  public static void open(HttpServletResponse response) throws IOException {
    response.setBufferSize(EVENT);
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream");
    response.setHeader("Cache-Control", "no-store");
    // nginx would otherwise collect events before it sends them on.
    response.setHeader("X-Accel-Buffering", "no");
    // The server ignores the first flush of a response: with it, the first event would wait for the
    // second.
    response.flushBuffer();
  }

  /** Sends an event or a comment at once. */
  public static void send(HttpServletResponse response, String text) throws IOException {
    var out = response.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Sends an event without a name now. */
  public static void sendData(HttpServletResponse response, String data) throws IOException {
    var out = response.getOutputStream();
    out.write(DATA);
    // Each line of the data has a field of its own.
    var lines = data.indexOf('\n') < 0 ? data : data.replace("\n", "\ndata: ");
    out.write(lines.getBytes(StandardCharsets.UTF_8));
    out.write(END);
    out.flush();
  }
}
