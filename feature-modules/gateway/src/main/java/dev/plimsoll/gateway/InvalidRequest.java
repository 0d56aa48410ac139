package dev.plimsoll.gateway;

import org.jspecify.annotations.Nullable;

/** A request that cannot be read, and the field that is wrong. */
class InvalidRequest extends RuntimeException {
  private final transient WireError error;

  InvalidRequest(WireError error) {
    super(error.message());
    this.error = error;
  }

  static InvalidRequest field(@Nullable String param, String message) {
    return new InvalidRequest(WireError.invalid(param, message));
  }

  WireError error() {
    return error;
  }
}
