package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** Lets API keys into the REST API below {@code /api}, by their scopes. */
@ApplicationScoped
public class AdminKeys {
  @Inject ApiKeys keys;

  /**
   * The application whose key is in this {@code Authorization} header.
   *
   * @throws ProblemException if the key is not active, or may not read this area
   */
  public Caller reader(@Nullable String authorization, ApiArea area) {
    return admitted(authorization, new ApiScope(ApiScope.Verb.READ, area)).caller();
  }

  /**
   * The application whose key is in this {@code Authorization} header.
   *
   * @throws ProblemException if the key is not active, or may not change this area
   */
  public Caller manager(@Nullable String authorization, ApiArea area) {
    return admitted(authorization, new ApiScope(ApiScope.Verb.MANAGE, area)).caller();
  }

  /** The key itself, for an address that needs to know what it allows. */
  public KeyCheck.Accepted admitted(@Nullable String authorization, ApiScope scope) {
    var accepted = active(authorization);
    if (!accepted.grant().allows(scope)) {
      throw refused(
          Status.FORBIDDEN,
          "This API key does not have the scope " + scope + ". Use a key that has it.");
    }
    return accepted;
  }

  /**
   * The key in this {@code Authorization} header, whatever it allows.
   *
   * @throws ProblemException if it is not active
   */
  public KeyCheck.Accepted active(@Nullable String authorization) {
    return switch (keys.checkBearer(authorization)) {
      case KeyCheck.Accepted accepted -> accepted;
      case KeyCheck.Expired expired -> throw refused(Status.UNAUTHORIZED, expired.message());
      case KeyCheck.Unknown _ ->
          throw refused(
              Status.UNAUTHORIZED,
              "The header Authorization must be 'Bearer' and an active API key.");
    };
  }

  private static ProblemException refused(Status status, String detail) {
    return new ProblemException(new Problem(status, detail).in("Authorization"));
  }
}
