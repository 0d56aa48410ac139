package dev.plimsoll.platform.bodies;

import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** The body of a request is not read, because it is too large or the server has too many. */
public final class BodyRefused extends ProblemException {
  private BodyRefused(Problem problem) {
    super(problem);
  }

  public static BodyRefused tooLarge(long maxBytes) {
    return new BodyRefused(
        new Problem(
            Status.REQUEST_ENTITY_TOO_LARGE, "The body must be at most " + maxBytes + " bytes."));
  }

  static BodyRefused tooManyValues() {
    return new BodyRefused(
        new Problem(
            Status.REQUEST_ENTITY_TOO_LARGE,
            "The body has more values than this server can read at once. Send fewer at a time."));
  }

  /** What takes much memory has to wait for others that do. */
  public static BodyRefused busy() {
    return new BodyRefused(
        new Problem(
            Status.SERVICE_UNAVAILABLE,
            "This server is reading as many large requests as it has memory for. Try again in a"
                + " second."));
  }

  /** Whether the same request may succeed a little later. */
  public boolean isBusy() {
    return problem().status() == Status.SERVICE_UNAVAILABLE.getStatusCode();
  }
}
