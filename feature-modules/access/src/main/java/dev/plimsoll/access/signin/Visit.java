package dev.plimsoll.access.signin;

import dev.plimsoll.access.storage.NetworkAddress;

/**
 * Where somebody signs in.
 *
 * @param address that the request came from; a proxy that is not trusted counts as the visitor
 * @param direct whether no proxy passed the request on
 * @param browser the token in the cookie of the browser; empty if there is none
 */
public record Visit(String address, boolean direct, String browser) {
  /** Whether somebody signs in on the machine that Plimsoll runs on. */
  boolean isOnThisMachine() {
    return direct && new NetworkAddress(address).isLoopback();
  }

  /** The part of the address that belongs to one visitor. */
  public String network() {
    return new NetworkAddress(address).visitor();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Visit[" + address + "]";
  }
}
