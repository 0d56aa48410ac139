package dev.plimsoll.gateway.replies;

import dev.plimsoll.gateway.openai.WireError;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An error that the container answers, or a failure that nobody caught.
 *
 * @param failure what was thrown; null if only a status was set
 * @param requestId the id of the reply
 */
record ContainerError(
    Api api, String path, int askedStatus, @Nullable Throwable failure, String requestId) {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int INTERNAL = 500;

  /** A body with its media type. */
  record Body(String mediaType, String text) {}

  /** Whether Plimsoll is at fault. */
  boolean isOurs() {
    return status() >= INTERNAL;
  }

  int status() {
    return isUnreadable() ? BAD_REQUEST : askedStatus;
  }

  /** Whether the body of the request breaks off, or is not encoded as its headers say. */
  private boolean isUnreadable() {
    if (askedStatus < INTERNAL) {
      return false;
    }
    var thrown = Stream.iterate(failure, one -> one != null, Throwable::getCause).toList();
    // Such as of a file of ours: what a request cannot give is not caught and wrapped.
    return thrown.stream().noneMatch(UncheckedIOException.class::isInstance)
        && thrown.stream().anyMatch(IOException.class::isInstance);
  }

  Body body() {
    return switch (api) {
      case WIRE -> new Body("application/json", wire().json(requestId));
      case FLAGS -> new Body("application/json", flags());
      case REST -> new Body(Problem.MEDIA_TYPE, problem());
      case CONSOLE -> new Body("text/plain;charset=UTF-8", message() + "\n" + requestId + "\n");
    };
  }

  private WireError wire() {
    return new WireError(
        status(),
        message(),
        isOurs() ? "server_error" : "invalid_request_error",
        null,
        switch (status()) {
          case NOT_FOUND -> "unknown_url";
          case BAD_REQUEST -> "malformed_request";
          default -> "http_" + status();
        });
  }

  /** With the field for errors of OpenFeature's protocol. */
  private String flags() {
    var error = Json.object().put("errorDetails", message());
    error.set("error", Json.parse(wire().json(requestId)).get("error"));
    return error.toString();
  }

  private String problem() {
    return new Problem(status(), title(), message(), Json.object())
        .with("request_id", requestId)
        .json()
        .toString();
  }

  private String title() {
    var known = Status.fromStatusCode(status());
    return known == null ? "Error " + status() : known.getReasonPhrase();
  }

  private String message() {
    if (isOurs()) {
      return "An internal error kept Plimsoll from answering. Give the operator this reference: "
          + requestId
          + ".";
    }
    return switch (status()) {
      case BAD_REQUEST ->
          isUnreadable()
              ? "The body of the request breaks off, or is not encoded as its headers say."
              : "The address or a header of the request is malformed.";
      case NOT_FOUND -> "There is no " + path + ".";
      default -> title() + ".";
    };
  }
}
