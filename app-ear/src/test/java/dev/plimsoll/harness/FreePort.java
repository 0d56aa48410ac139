package dev.plimsoll.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds a free port that no outgoing connection takes while its server is down: the system gives
 * these ports from 32,768 on.
 */
final class FreePort {
  private FreePort() {}

  static int find() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10_240, 32_768))
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
