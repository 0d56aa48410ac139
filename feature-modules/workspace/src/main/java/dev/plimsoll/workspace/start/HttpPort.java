package dev.plimsoll.workspace.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The address where a server listens. */
public record HttpPort(String host, int port) {

  /** Why a server cannot listen there; empty if it can. */
  public Optional<Obstacle> obstacle() {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          host.equals("*") ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          new Obstacle(
              "PLIMSOLL_HTTP_PORT",
              "nobody can listen on "
                  + host
                  + ":"
                  + port
                  + " ("
                  + e.getMessage()
                  + "); choose another port"));
    }
  }
}
