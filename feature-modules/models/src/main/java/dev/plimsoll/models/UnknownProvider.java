package dev.plimsoll.models;

/** A model names a provider that is not declared. */
public class UnknownProvider extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownProvider(String name) {
    super("there is no provider '" + name + "'");
  }
}
