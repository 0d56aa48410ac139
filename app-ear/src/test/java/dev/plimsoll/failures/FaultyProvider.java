package dev.plimsoll.failures;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Providers of all kinds on one port, each of which does one thing wrong, byte by byte. */
final class FaultyProvider implements AutoCloseable {
  private static final String LENGTH = "content-length: ";

  private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final Map<String, CountDownLatch> asked = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> callerGone = new ConcurrentHashMap<>();

  FaultyProvider() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  /** The base URL of the provider of a cell. */
  String url(Cell cell) throws IOException {
    var port = cell.fault() == Fault.CONNECT_REFUSED ? deafPort() : server.getLocalPort();
    return "http://127.0.0.1:" + port + "/" + cell.key() + cell.speech().base();
  }

  /** Opened when the cell's question has come. */
  CountDownLatch asked(Cell cell) {
    return asked.computeIfAbsent(cell.key(), _ -> new CountDownLatch(1));
  }

  /** To be opened when the cell's caller has gone. */
  CountDownLatch callerGone(Cell cell) {
    return callerGone.computeIfAbsent(cell.key(), _ -> new CountDownLatch(1));
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // closed: the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      for (var head = head(in); !head.isEmpty(); head = head(in)) {
        in.readNBytes(length(head));
        var cell = Cell.of(head.split("/", 3)[1]);
        asked(cell).countDown();
        var line =
            new Line(cell.speech(), cell.stream(), in, socket.getOutputStream(), callerGone(cell));
        cell.fault().script().answer(line);
      }
    } catch (Exception _) {
      // the other end has disconnected, or disconnecting is the fault
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static int length(String head) {
    var from = head.toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
    return Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)));
  }

  private static int deafPort() throws IOException {
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return closed.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
