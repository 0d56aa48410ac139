package dev.plimsoll.gateway.openai;

import org.jspecify.annotations.Nullable;

/** A request is invalid, with the field that is wrong. */
public class InvalidRequest extends RuntimeException {
  private final transient WireError error;

  public InvalidRequest(WireError error) {
    super(error.message());
    this.error = error;
  }

  public static InvalidRequest field(@Nullable String param, String message) {
    return new InvalidRequest(WireError.invalid(param, message));
  }

  public WireError error() {
    return error;
  }
}
