package dev.plimsoll.ui.security;

import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.KeyCheck;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import dev.plimsoll.platform.bodies.BodyMemory;
import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.BodySlots;
import dev.plimsoll.platform.bodies.BoundedRequest;
import dev.plimsoll.platform.bodies.RequestPath;
import dev.plimsoll.platform.bodies.SharedSlots;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.signin.Visits;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Bounds what requests take of the memory: their bodies, and what is read for them. The APIs know
 * the key of a caller before they read a body, and have limits of their own; a page gets little
 * from whoever has not signed in.
 *
 * <p>The first of all filters, by {@code web.xml}, because others read bodies too.
 */
public class BodyFilter extends HttpFilter {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /** Vaadin writes uploads into a file as they come. */
  private static final String UPLOADS = "/VAADIN/dynamic/resource/";

  private static final String SIGN_IN = "/sign-in";
  private static final String WIRE = "/v1/";

  /** Each that comes slowly holds a thread, and strangers may send them. */
  private static final int MOST_FORMS_AT_ONCE = 64;

  /** So that nobody can keep all others from signing in; a proxy that is not trusted is one. */
  private static final int MOST_FORMS_OF_A_NETWORK = 16;

  private static final long MOST_OF_ANYBODY = 1 << 16;
  private static final long MOST_OF_A_PAGE = 512 << 10;
  private static final long MOST_OF_AN_UPLOAD = 33 << 20;

  /** As many of one key or one person; who sends them as fast as the network goes never notices. */
  private static final int MOST_OF_ONE_AT_ONCE = 32;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** An application may begin hundreds of calls at once, on a server that has only just started. */
  private static final int CALLS_WAITING = 224;

  private static final Duration PATIENCE_OF_CALLS = Duration.ofSeconds(2);

  private static final int MOST_READ_AT_ONCE = 48;
  private static final int MOST_READ_OF_ONE = 12;
  private static final Duration PATIENCE_OF_READS = Duration.ofSeconds(5);

  private final transient BodySlots slots =
      new BodySlots(MOST_OF_ONE_AT_ONCE, CALLS_WAITING, PATIENCE_OF_CALLS);
  private final transient SharedSlots reads =
      new SharedSlots(MOST_READ_AT_ONCE, MOST_READ_OF_ONE, CALLS_WAITING, PATIENCE_OF_READS);
  private final transient BodySlots pages = new BodySlots(MOST_OF_ONE_AT_ONCE, PATIENCE);
  private final transient BodySlots networks = new BodySlots(MOST_FORMS_OF_A_NETWORK, PATIENCE);
  private final transient Semaphore forms = new Semaphore(MOST_FORMS_AT_ONCE);

  @Inject transient BodyMemory memory;
  @Inject transient AdminKeys keys;
  @Inject transient Visits visits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!WITH_BODY.contains(request.getMethod())) {
      if (isApi(request) && !isStream(request)) {
        ofReader(request, response, chain);
      } else {
        chain.doFilter(request, response);
      }
      return;
    }
    if (isApi(request)) {
      ofApi(request, response, chain);
    } else if (RequestPath.of(request).startsWith(SIGN_IN)) {
      ofSignIn(request, response, chain);
    } else if (isForm(request)) {
      // Only the sign-in pages have one, and read it themselves: the server would read all of it.
      send(response, new Problem(Status.UNSUPPORTED_MEDIA_TYPE, "Forms are not accepted."));
    } else {
      ofPage(request, response, chain);
    }
  }

  /** What is read for one key, of which not everything at once: lists and answers may be long. */
  private void ofReader(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> key;
    try {
      key = Optional.of(keys.active(request.getHeader("Authorization")).grant().name());
    } catch (ProblemException _) {
      // It says so in the form of its API.
      key = Optional.empty();
    }
    if (key.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try (var _ = reads.take(key.get())) {
      chain.doFilter(request, response);
    } catch (BodyRefused e) {
      response.setHeader("Retry-After", "1");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** Events, which go on for long and have little in memory. */
  private static boolean isStream(HttpServletRequest request) {
    return RequestPath.of(request).endsWith("/events");
  }

  /** Of strangers, too: nothing but forms is read, and not all of them at once. */
  private void ofSignIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isForm(request)) {
      send(response, new Problem(Status.UNSUPPORTED_MEDIA_TYPE, "Only forms are accepted."));
      return;
    }
    var ofNetwork = networks.take(visits.of(request).network(), request);
    if (ofNetwork.isEmpty() || !forms.tryAcquire()) {
      ofNetwork.ifPresent(BodySlots.Slot::close);
      response.setHeader("Retry-After", "2");
      send(response, new Problem(Status.SERVICE_UNAVAILABLE, "Too many sign in at once."));
      return;
    }
    try (var _ = ofNetwork.orElseThrow()) {
      bounded(false, request, response, chain);
    } finally {
      forms.release();
    }
  }

  /** What pages send of whoever has signed in, of each person not everything at once. */
  private void ofPage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var person = CurrentCaller.personOf(request);
    if (person.isEmpty()) {
      bounded(false, request, response, chain);
      return;
    }
    oneOf(pages.take(person.orElseThrow().value(), request), false, request, response, chain);
  }

  /** Nothing of whoever has no key is read, and of one key not everything at once. */
  private void ofApi(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    KeyCheck.Accepted key;
    try {
      key = keys.active(request.getHeader("Authorization"));
    } catch (ProblemException e) {
      if (RequestPath.of(request).startsWith(WIRE)) {
        // It says so in its own form, before it reads anything.
        bounded(true, request, response, chain);
      } else {
        send(response, e.problem());
      }
      return;
    }
    oneOf(slots.take(key.grant().name(), request), true, request, response, chain);
  }

  /** Goes on with a body if its sender has room for one more. */
  private void oneOf(
      Optional<BodySlots.Slot> free,
      boolean isApi,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (free.isPresent()) {
      try (var _ = free.get()) {
        bounded(isApi, request, response, chain);
      }
      return;
    }
    response.setHeader("Retry-After", "2");
    if (isApi) {
      // In the form of the API that it was sent to.
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      send(response, new Problem(Status.SERVICE_UNAVAILABLE, "Too much is sent at once."));
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
    return Stream.of(WIRE, "/api/").anyMatch(RequestPath.of(request)::startsWith);
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  private static long mostOfPage(HttpServletRequest request) {
    if (CurrentCaller.personOf(request).isEmpty()) {
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
