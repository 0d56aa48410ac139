package dev.plimsoll.ui.security;

import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.bodies.BodyMemory;
import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.BoundedRequest;
import dev.plimsoll.platform.bodies.RequestPath;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Bounds what the bodies of requests take of the memory. The APIs know the key of a caller before
 * they read a body, and have limits of their own; a page gets little from whoever has not signed
 * in.
 *
 * <p>The first of all filters, by {@code web.xml}, because others read bodies too.
 */
public class BodyFilter extends HttpFilter {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /** Vaadin writes uploads into a file as they come. */
  private static final String UPLOADS = "/VAADIN/dynamic/resource/";

  private static final String SIGN_IN = "/sign-in";

  /** Each that comes slowly holds a thread, and strangers may send them. */
  private static final int MOST_FORMS_AT_ONCE = 64;

  private static final long MOST_OF_ANYBODY = 1 << 16;
  private static final long MOST_OF_A_PAGE = 4 << 20;
  private static final long MOST_OF_AN_UPLOAD = 33 << 20;

  private final transient Semaphore forms = new Semaphore(MOST_FORMS_AT_ONCE);

  @Inject transient BodyMemory memory;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!WITH_BODY.contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    var isApi = isApi(request);
    if (isApi || !isForm(request)) {
      bounded(isApi, request, response, chain);
    } else if (!RequestPath.of(request).startsWith(SIGN_IN)) {
      // Only the sign-in pages have one, and read it themselves: the server would read all of it.
      send(response, new Problem(Status.UNSUPPORTED_MEDIA_TYPE, "Forms are not accepted."));
    } else if (forms.tryAcquire()) {
      try {
        bounded(false, request, response, chain);
      } finally {
        forms.release();
      }
    } else {
      response.setHeader("Retry-After", "2");
      send(response, new Problem(Status.SERVICE_UNAVAILABLE, "Too many sign in at once."));
    }
  }

  private void bounded(
      boolean isApi, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var most = isApi ? Long.MAX_VALUE : mostOfPage(request);
    if (request.getContentLengthLong() > most) {
      send(response, BodyRefused.tooLarge(most).problem());
      return;
    }
    var bounded = new BoundedRequest(request, memory, most);
    if (!isApi && RequestPath.of(request).startsWith(UPLOADS)) {
      BoundedRequest.stream(request);
    }
    try {
      chain.doFilter(bounded, response);
    } catch (BodyRefused e) {
      if (e.isBusy()) {
        response.setHeader("Retry-After", "1");
      }
      send(response, e.problem());
    } finally {
      bounded.leave();
    }
  }

  private static boolean isApi(HttpServletRequest request) {
    return Stream.of("/v1/", "/api/").anyMatch(RequestPath.of(request)::startsWith);
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  private static long mostOfPage(HttpServletRequest request) {
    if (!CurrentCaller.isSignedIn(request)) {
      return MOST_OF_ANYBODY;
    }
    return RequestPath.of(request).startsWith(UPLOADS) ? MOST_OF_AN_UPLOAD : MOST_OF_A_PAGE;
  }

  private static void send(HttpServletResponse response, Problem problem) throws IOException {
    if (!response.isCommitted()) {
      problem.send(response);
    }
  }
}
