package dev.plimsoll.access;

/** There is no API key with this id. */
public final class UnknownApiKey extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownApiKey(String id) {
    super("there is no API key with the id '" + id + "'");
  }
}
