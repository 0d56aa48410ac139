package dev.plimsoll.repeats.rest;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.KeyCheck;
import dev.plimsoll.platform.Fingerprint;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.bodies.BoundedRequest;
import dev.plimsoll.platform.bodies.RequestPath;
import dev.plimsoll.repeats.IdempotencyHeader;
import dev.plimsoll.repeats.IdempotencyKeyReused;
import dev.plimsoll.repeats.IdempotencyUnavailable;
import dev.plimsoll.repeats.RepeatKey;
import dev.plimsoll.repeats.RepeatStillRunning;
import dev.plimsoll.repeats.Repeats;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a POST of the REST API once for each idempotency key of an API key: nothing is created
 * twice, and repeats within a day get the first response. Another key of the same application may
 * have other scopes, so it gets none of these responses. Where secrets are given out, no response
 * is kept.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RepeatFilter extends HttpFilter {
  private static final Logger LOG = System.getLogger(RepeatFilter.class.getName());

  private static final String SECRETS =
      "The secret of an API key is shown once and not kept, so Idempotency-Key is not possible"
          + " here. Leave it out, and see GET /api/keys for what an earlier request has made.";

  @Inject transient ApiKeys keys;
  @Inject transient Repeats repeats;

  /** The longest body that any resource accepts. */
  @Inject
  @ConfigProperty(name = "plimsoll.max-import-bytes", defaultValue = "33554432")
  int maxBytes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var value = request.getHeader(IdempotencyHeader.NAME);
    if (value == null || !request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    var caller = manager(request);
    if (caller.isEmpty()) {
      // Its body is not read for nothing: only those who may change something may use what is
      // below.
      chain.doFilter(request, response);
    } else if (givesSecrets(RequestPath.of(request))) {
      refuse(response, new Problem(Status.BAD_REQUEST, SECRETS));
    } else if (IdempotencyHeader.isValid(value)) {
      answer(caller.orElseThrow(), value, request, response, chain);
    } else {
      refuse(response, new Problem(Status.BAD_REQUEST, IdempotencyHeader.RULE));
    }
  }

  /** Whether secrets are in responses of this path, with or without matrix parameters. */
  static boolean givesSecrets(String path) {
    return Arrays.stream(path.split("/"))
        .map(segment -> segment.replaceFirst("(?s);.*", ""))
        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
        .limit(2)
        .toList()
        .equals(List.of("api", "keys"));
  }

  private Optional<Caller> manager(HttpServletRequest request) {
    return keys.checkBearer(request.getHeader("Authorization"))
            instanceof KeyCheck.Accepted(var caller, var grant)
        ? Optional.of(caller).filter(_ -> grant.mayManage())
        : Optional.empty();
  }

  private void answer(
      Caller caller,
      String value,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException {
    BoundedRequest.expect(request, Math.max(request.getContentLengthLong(), 0));
    var body = request.getInputStream().readNBytes(maxBytes + 1);
    try {
      repeats
          .once(
              key(caller, value, request, body),
              StoredResponse.class,
              () ->
                  first(
                      new CachedBodyRequest(request, body), new CapturedResponse(response), chain),
              StoredResponse::isLasting,
              _ -> {})
          .answer()
          .send(response);
    } catch (IdempotencyKeyReused e) {
      refuse(response, Problem.unprocessable(String.valueOf(e.getMessage())));
    } catch (RepeatStillRunning e) {
      refuse(response, new Problem(Status.CONFLICT, String.valueOf(e.getMessage())));
    } catch (IdempotencyUnavailable e) {
      LOG.log(Level.WARNING, e.getMessage(), e);
      refuse(response, new Problem(Status.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage())));
    }
  }

  private static StoredResponse first(
      CachedBodyRequest request, CapturedResponse heard, FilterChain chain) {
    try {
      chain.doFilter(request, heard);
      return heard.kept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RepeatKey key(
      Caller caller, String value, HttpServletRequest request, byte[] body) {
    var asked =
        new Fingerprint().with(request.getRequestURI()).with(request.getQueryString()).with(body);
    return new RepeatKey(id(caller, value), asked.hex(), caller.user());
  }

  /** A key that is named like its application has the id that it had before there were others. */
  static String id(Caller caller, String value) {
    var id =
        new Fingerprint()
            .with("api")
            .with(caller.tenant())
            .with(caller.application())
            .with(caller.user().local())
            .with(value);
    return Objects.equals(caller.keyName(), caller.application())
        ? id.hex()
        : id.with(caller.keyName()).hex();
  }

  private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
    problem.in(IdempotencyHeader.NAME).send(response);
  }
}
