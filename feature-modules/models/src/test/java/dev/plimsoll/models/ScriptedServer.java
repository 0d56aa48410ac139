package dev.plimsoll.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that says what a test tells it to, byte by byte, and notices who hangs up. */
final class ScriptedServer implements AutoCloseable {
  static final String STREAM_HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  static final String STREAM_END = "0\r\n\r\n";

  /** What the server does with each question. */
  @FunctionalInterface
  interface Script {
    void answer(Line line) throws Exception;
  }

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();

  ScriptedServer(Script script) throws IOException {
    Thread.ofVirtual().start(() -> accept(script));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  int connections() {
    return connections.get();
  }

  /** Whether the caller hung up, or does so within the time. */
  boolean isHungUpWithin(long millis) throws InterruptedException {
    return hungUp.await(millis, TimeUnit.MILLISECONDS);
  }

  private void accept(Script script) {
    try {
      while (true) {
        var socket = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket, script));
      }
    } catch (IOException _) {
      // closed: the test is over
    }
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var line = new Line(socket.getInputStream(), socket.getOutputStream(), hungUp);
      while (line.hasQuestion()) {
        script.answer(line);
      }
    } catch (Exception _) {
      hungUp.countDown();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** The connection with one caller. */
  record Line(InputStream in, OutputStream out, CountDownLatch hungUp) {

    void say(String text) throws IOException {
      say(text.getBytes(UTF_8));
    }

    void say(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    /** A piece of a chunked body. */
    void chunk(String text) throws IOException {
      say(Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** Says nothing more until the caller hangs up. */
    void stall() throws IOException {
      if (in.read() < 0) {
        hungUp.countDown();
      }
    }

    /** Whether the caller is known to have hung up within the time. */
    boolean isHungUpWithin(long millis) throws InterruptedException {
      return hungUp.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Reads a question to its end; false where the caller has hung up. */
    private boolean hasQuestion() throws IOException {
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        var next = in.read();
        if (next < 0) {
          return false;
        }
        head.append((char) next);
      }
      in.readNBytes(contentLength(head.toString()));
      return true;
    }

    private static int contentLength(String head) {
      var name = "content-length: ";
      var from = head.toLowerCase(Locale.ROOT).indexOf(name) + name.length();
      return Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)));
    }
  }
}
