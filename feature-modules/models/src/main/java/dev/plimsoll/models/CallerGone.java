package dev.plimsoll.models;

/** Whoever asked has hung up; the call to the provider is to be cancelled. */
public class CallerGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CallerGone(Throwable cause) {
    super("the caller has gone", cause);
  }
}
