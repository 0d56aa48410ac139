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
   * The application whose key is in this {@code Authorization} header.
   *
   * @throws ProblemException if the key is not active or does not have the role admin
   */
  public Caller admin(@Nullable String authorization) {
    var caller =
        keys.bearer(authorization)
            .orElseThrow(() ->
                refused(
                    Status.UNAUTHORIZED,
                    "The header Authorization must be 'Bearer' and an active API key."));
    if (!caller.has(Role.ADMIN)) {
      throw refused(
          Status.FORBIDDEN, "This API key does not have the role admin. Use a key that has it.");
    }
    return caller;
  }

  private static ProblemException refused(Status status, String detail) {
    return new ProblemException(new Problem(status, detail).in("Authorization"));
  }
}
