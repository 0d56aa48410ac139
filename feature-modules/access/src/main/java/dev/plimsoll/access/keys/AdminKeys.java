package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** Lets API keys with the role admin into the REST API. */
@ApplicationScoped
public class AdminKeys {
  @Inject ApiKeys keys;

  /**
   * Who shows the key of this {@code Authorization} header.
   *
   * @throws ProblemException when it is no key in use, or not an admin's
   */
  public Caller admin(@Nullable String authorization) {
    var caller =
        keys.bearer(authorization)
            .orElseThrow(
                () -> refused(Status.UNAUTHORIZED, "Authorization must be Bearer and an API key"));
    if (!caller.has(Role.ADMIN)) {
      throw refused(Status.FORBIDDEN, "the API key must have the role admin");
    }
    return caller;
  }

  private static ProblemException refused(Status status, String detail) {
    return new ProblemException(new Problem(status, detail).in("Authorization"));
  }
}
