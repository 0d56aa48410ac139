package dev.plimsoll.models.catalogue;

/** A model names a provider that is not declared. */
public class UnknownProvider extends RuntimeException {
  UnknownProvider(String name) {
    super("there is no provider '" + name + "'");
  }
}
