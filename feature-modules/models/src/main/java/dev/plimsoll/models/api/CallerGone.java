package dev.plimsoll.models.api;

/** Whoever asked has hung up; the call to the provider is to be cancelled. */
public class CallerGone extends RuntimeException {
  public CallerGone(Throwable cause) {
    super("the caller has gone", cause);
  }
}
