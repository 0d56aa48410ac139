package dev.plimsoll.calls.rest;

import dev.plimsoll.access.ApiKeys;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets API keys with the role admin in: calls hold what users have written. */
@ApplicationScoped
class CallAdmins {
  private static final String SCHEME = "Bearer ";

  @Inject ApiKeys keys;

  /** Who shows the key of this {@code Authorization} header. */
  Caller admin(@Nullable String authorization) {
    var caller =
        Optional.ofNullable(authorization)
            .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .map(header -> header.substring(SCHEME.length()).strip())
            .flatMap(keys::authenticate)
            .orElseThrow(
                () -> refused(Status.UNAUTHORIZED, "Authorization must be Bearer and an API key"));
    if (!caller.has(Role.ADMIN)) {
      throw refused(Status.FORBIDDEN, "the API key must have the role admin");
    }
    return caller;
  }

  private static CallsRefused refused(Status status, String detail) {
    return new CallsRefused(status, detail, "Authorization");
  }
}
