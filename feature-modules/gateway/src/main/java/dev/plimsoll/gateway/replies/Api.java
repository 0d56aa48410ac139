package dev.plimsoll.gateway.replies;

import java.util.stream.Stream;

/** The part of the server that an address belongs to, which decides the form of its errors. */
enum Api {
  /** The OpenAI wire. */
  WIRE("/v1"),
  /** Evaluation of flags by the protocol of OpenFeature. */
  FLAGS("/ofrep"),
  REST("/api"),
  /** All other addresses: pages and what belongs to them. */
  CONSOLE("");

  private final String base;

  Api(String base) {
    this.base = base;
  }

  /** The part with this path, whether or not it has been decoded. */
  static Api of(String path) {
    return Stream.of(values()).filter(api -> api.has(path)).findFirst().orElse(CONSOLE);
  }

  private boolean has(String path) {
    return path.equals(base) || path.startsWith(base + "/") || path.startsWith(base + ";");
  }

  /** Whether pages of other origins may be allowed to call it. */
  boolean isOpenToOtherOrigins() {
    return this == WIRE || this == FLAGS;
  }

  /** Whether no cache between here and the caller may keep what it replies. */
  boolean forbidsCaches() {
    return this == WIRE || this == REST;
  }
}
