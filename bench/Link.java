import module java.base;

/**
 * Passes on what comes in at a port to another, both ways. Where the process is stopped, the link is
 * cut and nobody is told; where it goes on, what was sent meanwhile arrives.
 *
 * <p>Usage: {@code java Link.java PORT TO_PORT}
 */
final class Link {
  private Link() {}

  public static void main(String[] args) throws IOException {
    var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
    try (var server =
        new ServerSocket(Integer.parseInt(args[0]), 200, InetAddress.getLoopbackAddress())) {
      while (true) {
        var near = server.accept();
        var far = new Socket();
        try {
          far.connect(to);
        } catch (IOException _) {
          near.close();
          continue;
        }
        Thread.startVirtualThread(() -> pass(near, far));
        Thread.startVirtualThread(() -> pass(far, near));
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // One side has ended, so both do.
    }
  }
}
