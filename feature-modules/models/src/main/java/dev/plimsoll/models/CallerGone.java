package dev.plimsoll.models;

/** Whoever asked has hung up; the call to the provider is to be cancelled. */
public class CallerGone extends RuntimeException {
  public CallerGone(Throwable cause) {
    super("the caller has gone", cause);
  }
}
