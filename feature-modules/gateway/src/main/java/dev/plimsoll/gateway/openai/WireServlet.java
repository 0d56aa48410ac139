package dev.plimsoll.gateway.openai;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.access.keys.KeyCheck;
import dev.plimsoll.platform.SqlFailure;
import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.RequestPath;
import dev.plimsoll.repeats.IdempotencyHeader;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints of the API. It checks the address, the method and the API key, and sends errors in the
 * API's format.
 */
public abstract class WireServlet extends HttpServlet {
  private static final Logger LOG = System.getLogger(WireServlet.class.getName());
  private static final String BELOW = "/*";

  private final transient List<Endpoint> endpoints;

  @Inject transient ApiKeys keys;

  /** A servlet with the same methods at each of the addresses that its annotation names. */
  public WireServlet(String... methods) {
    endpoints =
        addresses(getClass().getAnnotation(WebServlet.class))
            .map(address -> new Endpoint(address, methods))
            .toList();
  }

  /** A servlet whose addresses differ in their methods. */
  public WireServlet(Endpoint... endpoints) {
    this.endpoints = List.of(endpoints);
  }

  private static Stream<String> addresses(@Nullable WebServlet served) {
    return served == null
        ? Stream.of()
        : Stream.concat(Arrays.stream(served.value()), Arrays.stream(served.urlPatterns()))
            .map(pattern -> pattern.endsWith(BELOW) ? pattern.replace(BELOW, "/{id}") : pattern);
  }

  /** What it answers. */
  public final List<Endpoint> endpoints() {
    return endpoints;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var path = RequestPath.of(request);
    var endpoint = endpoint(path);
    if (endpoint == null) {
      WireReply.send(response, WireEndpoints.unknown(request));
    } else if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", endpoint.allow());
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (!endpoint.takes(request.getMethod())) {
      response.setHeader("Allow", endpoint.allow());
      var expected = String.join(" or ", endpoint.methods());
      WireReply.send(response, WireError.wrongMethod(request.getMethod(), expected));
    } else {
      serve(request, response);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      super.service(request, response);
    } catch (BodyRefused e) {
      if (e.isBusy()) {
        response.setHeader("Retry-After", "1");
      }
      WireReply.send(response, WireError.refused(e));
    } catch (RuntimeException e) {
      if (!SqlFailure.isDueToConnection(e) || response.isCommitted()) {
        throw e;
      }
      LOG.log(Level.WARNING, "A request could not be served without the database", e);
      WireReply.send(response, WireError.databaseOutOfReach());
    }
  }

  private @Nullable Endpoint endpoint(String path) {
    for (var endpoint : endpoints) {
      if (endpoint.isAt(path)) {
        return endpoint;
      }
    }
    return null;
  }

  /** What follows the address of the servlet, without slashes at its ends. */
  protected static String below(HttpServletRequest request) {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** The caller whose key was sent; null if it does not work here, after an error was sent. */
  protected final @Nullable Caller caller(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var check = keys.checkBearer(request.getHeader("Authorization"));
    if (check instanceof KeyCheck.Accepted(var caller, var grant) && grant.allows(ApiScope.CALL)) {
      return caller;
    }
    WireReply.send(
        response,
        switch (check) {
          case KeyCheck.Accepted _ -> WireError.notForCalls();
          case KeyCheck.Expired expired -> WireError.expiredKey(expired.message());
          case KeyCheck.Unknown _ -> WireError.unauthorised();
        });
    return null;
  }

  /** Of whose requests a few at once take much memory. */
  protected static String keyOf(Caller caller) {
    return String.valueOf(caller.keyName());
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
