package dev.plimsoll.access.keys;

/** There is no API key with this id. */
public final class UnknownApiKey extends RuntimeException {
  UnknownApiKey(String id) {
    super("there is no API key with the id '" + id + "'");
  }
}
