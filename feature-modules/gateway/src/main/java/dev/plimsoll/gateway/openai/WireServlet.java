package dev.plimsoll.gateway.openai;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.repeats.IdempotencyHeader;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of the API. It checks the method and the API key, and sends errors in the API's
 * format.
 */
public abstract class WireServlet extends HttpServlet {
  private final List<String> methods;

  @Inject transient ApiKeys keys;

  public WireServlet(String... methods) {
    this.methods = List.of(methods);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (methods.contains(request.getMethod())) {
      super.service(request, response);
    } else {
      response.setHeader("Allow", String.join(", ", methods));
      WireReply.send(
          response, WireError.wrongMethod(request.getMethod(), String.join(" or ", methods)));
    }
  }

  /** The caller whose key was sent; null if the key is unknown, after an error was sent. */
  protected final @Nullable Caller caller(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var caller = keys.bearer(request.getHeader("Authorization")).orElse(null);
    if (caller == null) {
      WireReply.send(response, WireError.unauthorised());
    }
    return caller;
  }

  /**
   * The idempotency key of a request; null if there is none.
   *
   * @throws InvalidRequest if it is too long or contains characters that are not allowed
   */
  protected static @Nullable String idempotencyKey(HttpServletRequest request) {
    var key = request.getHeader(IdempotencyHeader.NAME);
    if (key != null && !IdempotencyHeader.isValid(key)) {
      throw InvalidRequest.field(IdempotencyHeader.NAME, IdempotencyHeader.RULE);
    }
    return key;
  }
}
