package dev.plimsoll.models.api;

/** The caller has disconnected, so the call to the provider has to be cancelled. */
public class CallerGone extends RuntimeException {
  public CallerGone(Throwable cause) {
    super("the caller disconnected", cause);
  }
}
